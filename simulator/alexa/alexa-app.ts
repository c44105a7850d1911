import { redeem, signIn, type Consent } from '../voice-forward/sign-in';
import { signInParts } from './skill-requests';
import { type Alexa } from './alexa';
import { type Setting } from './context';
import { type SkillEvent } from './skill-events';

export class NoCardError extends Error {
  constructor() {
    super('The Alexa app shows no card to link the account: the skill sends one first.');
    this.name = 'NoCardError';
  }
}

/** What the customer can do in the Alexa app; each ends when the skill was told of it. */
export interface App {
  enable(): Promise<void>;
  disable(): Promise<void>;
  /** @param consent given on LWA's page; without it, the customer signs in and allows at once */
  followLinkAccountCard(consent?: Consent): Promise<void>;
}

export function alexaApp(setting: Setting, alexa: () => Alexa): App {
  const tell = async (event: SkillEvent) => {
    const { events } = alexa();
    events.add(event);
    await events.deliver();
  };
  return {
    enable: async () => {
      const { account } = setting;
      if (account.enabled) return;
      account.enableAnew();
      await tell({ type: 'AlexaSkillEvent.SkillEnabled' });
    },
    disable: async () => {
      const { account } = setting;
      if (!account.enabled) return;
      account.disable();
      alexa().leaveSkill();
      await tell({ type: 'AlexaSkillEvent.SkillDisabled' });
    },
    followLinkAccountCard: async (consent) => {
      const { account } = setting;
      const card = account.cards.find((one) => (one as { type?: unknown }).type === 'LinkAccount');
      if (card === undefined) throw new NoCardError();
      const parts = signInParts(setting);
      account.tokens = consent
        ? await redeem(parts, consent, 'alexa')
        : await signIn(parts, account.lwaUserId, 'alexa');
      account.cards.splice(account.cards.indexOf(card), 1);
      const { accessToken } = account.tokens;
      await tell({ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken });
    },
  };
}
