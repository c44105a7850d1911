import '../../lambda/linking/ledger/dynamodb-client';
