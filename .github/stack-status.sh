#!/usr/bin/env bash
# Prints the state of each stack in cdk.out. Exits with 1 if a stack can't be deployed.
set -euo pipefail

PAGE='docs/how-to/recover.md of alexa-voice-forward-account-linking'

problem() {
  echo "::error title=$1::$2"
  printf '### %s\n\n%s\n' "$1" "$2" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  exit_code=1
}

exit_code=0
for stack in $(npx cdk list --app cdk.out); do
  if ! found=$(aws cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].[StackStatus,EnableTerminationProtection]' --output text 2>/dev/null); then
    echo "$stack: not deployed, or not readable"
    continue
  fi
  read -r status protected <<<"$found"
  echo "$stack: $status"
  case $status in
    UPDATE_ROLLBACK_FAILED)
      problem "$stack needs continue-update-rollback" "Its rollback failed, and every deploy is refused until it is completed: remove the cause, then run \`aws cloudformation continue-update-rollback --stack-name $stack\` as $PAGE describes, and run this workflow again."
      ;;
    ROLLBACK_COMPLETE)
      if [ "$protected" = True ]; then
        problem "$stack must be deleted" "Its first deploy failed, and it is protected: follow 'The first deploy failed' in $PAGE, and run this workflow again."
      fi
      ;;
    *_IN_PROGRESS)
      problem "$stack is being changed" "Its state is $status: wait for the other deploy, then run this workflow again."
      ;;
    *_FAILED)
      problem "$stack is in $status" "See $PAGE."
      ;;
  esac
done
exit "$exit_code"
