import { isObject } from '../json';
import { redeem, signIn, type Consent } from '../voice-forward/sign-in';
import { type Alexa } from './alexa';
import { type AlexaContext } from './context';
import { NoCardError } from './errors';
import { type SkillEvent } from './skill-events';
import { signInContext } from './skill-requests';

/**
 * Actions of the customer in the Alexa app. Each resolves after its skill event was sent; an action that
 * changes nothing, like enabling an enabled skill, sends no event.
 */
export interface AlexaApp {
  enable(): Promise<void>;
  disable(): Promise<void>;
  /**
   * Links the account by the newest `LinkAccount` card. Rejects with a {@link NoCardError} if there is none,
   * and with a `SignInError` or `NoResponseError` if LWA issues no tokens.
   *
   * @param consent from LWA's page. @default the customer signs in and allows access at once
   */
  followLinkAccountCard(consent?: Consent): Promise<void>;
}

export const isLinkAccountCard = (card: unknown): boolean =>
  isObject(card) && card['type'] === 'LinkAccount';

export function alexaApp(context: AlexaContext, alexa: () => Alexa): AlexaApp {
  const send = async (event: SkillEvent) => {
    const { events } = alexa();
    events.add(event);
    await events.deliver();
  };
  return {
    enable: async () => {
      const { account } = context;
      if (account.enabled) return;
      account.enable();
      await send({ type: 'AlexaSkillEvent.SkillEnabled' });
    },
    disable: async () => {
      const { account } = context;
      if (!account.enabled) return;
      account.disable();
      alexa().leaveSkill();
      await send({ type: 'AlexaSkillEvent.SkillDisabled' });
    },
    followLinkAccountCard: async (consent) => {
      const { account } = context;
      const index = account.cards.findLastIndex(isLinkAccountCard);
      if (index === -1) throw new NoCardError();
      const forSignIn = signInContext(context);
      account.tokens = consent
        ? await redeem(forSignIn, consent, 'alexa')
        : await signIn(forSignIn, account.lwaUserId, 'alexa');
      account.cards.splice(index, 1);
      const { accessToken } = account.tokens;
      await send({ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken });
    },
  };
}
