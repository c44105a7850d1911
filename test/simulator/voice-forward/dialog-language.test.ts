import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { useTalks } from '../support/talk';

const KANJI_DIGITS = '〇一二三四五六七八九';
const talks = useTalks();

describe('the language of the dialog', () => {
  it('is Japanese in ja-JP, with Amazon’s documented lines and answers', async () => {
    const talk = await talks.begin({ locale: 'ja-JP' });
    await talk.say('ライドヘイラーを開いて', 'アカウントをリンク');
    const name = talk.simulation.skill.manifest.publishingInformation?.locales?.['ja-JP']?.name;
    expect(talk.lines().slice(-2)).toEqual([
      'voice-forward: アカウントをリンクするには、登録されたAlexaプロフィールの情報を一部、共有する必要があります。',
      `voice-forward: ${name}に、お名前とメールアドレスへのアクセスを許可しますか? 「許可します」または「いいえ」と言ってください。 [microphone open]`,
    ]);
    await talk.say('許可します。');
    expect(talk.lines().at(-1)).toBe(
      'voice-forward: Annieさん、リクエストを認証するために、「私のコードは」に続けて、スマートフォンで受信したコードを言ってください。 [microphone open]',
    );
    const digits = [...spokenDigits(talk.simulation.phone[0]!)].map(
      (digit) => KANJI_DIGITS[+digit],
    );
    await talk.say(`アレクサ、私のコードは${digits.join('、')}です。`);
    expect(talk.simulation.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('is English in de-DE, and the record says so', async () => {
    const talk = await talks.begin({ locale: 'de-DE' });
    await talk.say('öffne ride hailer', 'mein konto verknüpfen');
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: Do you give/);
    expect(JSON.stringify(talk.simulation.record.entries)).toContain('English and Japanese only');
  });
});
