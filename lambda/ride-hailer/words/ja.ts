import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'どちらまで行きますか？';
const SHALL_I_BOOK = '予約しますか？「はい」か「いいえ」で答えてください。';
const WHAT_NEXT = '配車の予約や、料金の確認ができます。どうしますか？';
const I_CAN = '配車の予約、車の到着の確認、料金の見積もりができます。';
const FARE_WHERE = 'どこまでの料金をお調べしますか？';
const TWO_ANSWERS = '「アカウントをリンクして」、または「いいえ」と言ってください。';
const OR_STOP = '終わるときは「ストップ」と言ってください。';
const ON_THE_CARD =
  'アレクサアプリのホーム画面にカードを送りました。そこからアカウントをリンクできます。';
const MEANWHILE = `料金はこのままお調べできます。${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE}${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `${destination}までの車はまだ予約していません。予約しますか？`;

export const ja: RideHailerWords = {
  welcomeBack: asking(`ライドヘイラーへおかえりなさい。${WHERE_TO}`, WHERE_TO),
  welcome: asking(`ライドヘイラーへようこそ。${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN}連携するには「アカウントをリンクして」と言ってください。どうしますか？`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN}どうしますか？`, WHAT_NEXT),
  sessionResumed: asking(`ライドヘイラーを続けましょう。${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    'うまく聞き取れませんでした。「空港までの車を予約して」や「家までいくら」のように言ってください。どうしますか？',
    WHAT_NEXT,
  ),
  goodbye: { speech: 'またどうぞ。' },
  requestFailed: asking('うまくいきませんでした。予約はされていません。どうしますか？', WHAT_NEXT),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    'では予約しません。代わりにどちらまで行きますか？',
    `${WHERE_TO}${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`行き先は${destination}ですね。予約しますか？`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`うまく聞き取れませんでした。${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN}${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `今度も聞き取れなかったので、予約はしません。${WHERE_TO}`,
    `${WHERE_TO}${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `${destination}までの車を予約しました。あと${minutes}で到着します。`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `これはデモなので車は来ませんが、本番なら${destination}までの車が予約されます。`,
  }),
  bookingUnknown: asking(
    '予約を頼みましたが、返事がなく、予約できたか分かりません。確認しますか？',
    '予約できたか確認しますか？「はい」か「いいえ」で答えてください。',
  ),
  notBooked: {
    speech:
      '今ライドヘイラーにつながらないため、予約はされていません。後でもう一度お試しください。',
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `${destination}までの車は、あと${minutes}で到着します。`,
  }),
  noRide: asking(`今、予約中の車はありません。${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `声では配車をキャンセルできません。ライドヘイラーのアプリでキャンセルできます。${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: { speech: 'これはデモなので、実際の車は走っていません。' },
  serviceUnavailable: {
    speech: '今ライドヘイラーにつながりません。数分後にもう一度お試しください。',
  },
  fare: (destination, price) =>
    asking(
      `${destination}までの料金は、およそ${price}です。ほかにどこまでの料金をお調べしますか？`,
      `ほかにどこまでの料金をお調べしますか？${OR_STOP}`,
    ),
  fareStatement: (destination, price) => `${destination}までの料金は、およそ${price}です。`,
  fareReprompt: fareInstead(`うまく聞き取れませんでした。${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN}${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(`${destination}までの料金は、およそ${price}です。予約しますか？`, SHALL_I_BOOK),
  fareUnavailable: { speech: '今は料金を調べられません。数分後にもう一度お試しください。' },
  demonstrationFare: 'これはデモです。',
  minutes: (count) => `${count}分`,

  offerAtLaunch: asking(
    `ライドヘイラーへようこそ。アカウントをリンクすると、配車を予約できます。リンクしますか？${TWO_ANSWERS}`,
    `アカウントをリンクしますか？${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `ちなみに、アカウントをリンクすると、ライドヘイラーのアカウントで配車を予約できます。リンクしますか？${TWO_ANSWERS}`,
    `アカウントをリンクしますか？${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `それにはライドヘイラーのアカウントが必要です。リンクすると配車を予約できます。今リンクしますか？${TWO_ANSWERS}`,
    `アカウントをリンクしますか？${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `アカウントをリンクすれば、すぐにできますし、配車も予約できます。リンクしますか？${TWO_ANSWERS}`,
    `アカウントをリンクしますか？${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `アカウントをリンクすると、配車を予約できます。リンクしますか？${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(`わかりました。料金はこのままお調べできます。${FARE_WHERE}`),
  appCard: fareInstead(`それにはライドヘイラーのアカウントが必要です。${ON_THE_CARD}${MEANWHILE}`),
  linkInApp: fareInstead(`ここでは声でリンクできません。${ON_THE_CARD}${MEANWHILE}`),
  linked: asking(`これで配車を予約できます。${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `アカウントがリンクされました。ご用件をもう一度お話しください。${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName ? `${givenName}さん、これで続けられます。` : 'これで続けられます。',
  resumeConfirmation: asking(
    'アカウントがリンクされました。先ほどのご依頼を続けますか？',
    '続けますか？「はい」か「いいえ」で答えてください。',
  ),
  tokenNotYetAvailable: asking(
    'アカウントはリンクされましたが、まだ使えません。もう一度試しますか？',
    'もう一度試しますか？「はい」か「いいえ」で答えてください。',
  ),
  resumeReprompt: asking(
    '先ほどのご依頼を覚えています。続けますか？',
    '続けますか？「はい」か「いいえ」で答えてください。',
  ),
  tryLater: {
    speech: 'まだアカウントを使えません。数分後にもう一度ライドヘイラーを開いてください。',
  },
  resumeDeclined: asking(`わかりました、やめておきます。${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`アカウントはもうリンクされています。${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`わかりました、アカウントはこのままにします。${ON_THE_CARD}${MEANWHILE}`),
  declinedAgain: fareInstead(
    `アカウントはリンクされていません。一度お断りになると、アレクサはしばらく確認しないことがあります。${ON_THE_CARD}${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `お返事が聞こえなかったので、アカウントはリンクされていません。${ON_THE_CARD}${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber: '声でリンクするには、アレクサのプロフィールに電話番号が必要です。',
          voiceProfile: '声でリンクするには、アレクサにあなたの声を登録する必要があります。',
          accountOwner: '声でリンクできるのは、このデバイスのアマゾンアカウントの持ち主だけです。',
          unknown: '今のアレクサの設定では、声でリンクできません。',
        }[requirement ?? 'unknown']
      }${ON_THE_CARD}${MEANWHILE}`,
    ),
  failed: fareInstead(`今回はリンクできませんでした。${ON_THE_CARD}${MEANWHILE}`),
  invalidToken: fareInstead(
    `ライドヘイラーのアカウントをもう一度リンクする必要があります。${ON_THE_CARD}${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    '今はアカウントを確認できないため、何もしていません。もう一度試しますか？',
    'もう一度試しますか？「はい」か「いいえ」で答えてください。',
  ),
};
