/**
 * Words that hold a sentence together and say nothing of what it is about, folded, for the languages that most archives
 * are in. After Snowball's lists, without whatever is another word, too (`will`, `may`, `can` as nouns are rare enough).
 */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'a about above after again against all also am an and any are as at be because been before being below between ' +
    'both but by can cannot could did do does doing done down during each either else ever every few for from ' +
    'further given had has have having he her here hers herself him himself his how i if in into is it its itself ' +
    'may me might more most much must my myself neither no nor not of off on once only onto or other our ours out ' +
    'over own per same shall she should since so some such than that the their theirs them themselves then there ' +
    'these they this those through to too under until up upon us very via was we were what when where whether which ' +
    'while who whom whose why will with within without would you your yours',
  es:
    'a al algo algun alguna algunas algunos ante antes aquel aquella aunque como con contra cual cuales cuando de ' +
    'del desde donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estas ' +
    'este esto estos fue fueron ha habia han hasta hay la las le les lo los mas me mi mis mucho muy ni no nos ' +
    'nosotros o os otra otras otro otros para pero por porque que quien quienes se sea ser si sido sin sobre son su ' +
    'sus tambien tan tanto te tiene todo todos tu tus un una unas uno unos y ya yo',
  fr:
    'a ai ainsi alors au aucun aussi autre autres aux avait avec avoir ce cela ces cet cette ceux chaque comme ' +
    'comment d dans de des deux donc dont du elle elles en encore entre est et etaient etait ete etre eu fait il ils ' +
    'j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par parce pas ' +
    'pendant peu plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si son ' +
    'sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vos votre vous y',
  de:
    'aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da ' +
    'damit dann das dass dein dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du ' +
    'durch ein eine einem einen einer eines er es etwas euch fur gegen habe haben hat hatte hatten hier hin hinter ' +
    'ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann kein ' +
    'keine keinen konnen konnte man mehr mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne ' +
    'schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollte sondern sonst uber um und uns ' +
    'unser unter viel vom von vor wann war waren warum was weil weiter welche welchem welchen welcher welches wenn ' +
    'wer werden wie wieder wird wo wurde wurden zu zum zur zwar zwischen',
  it:
    'a ad agli ai al alla alle allo anche avere aveva che chi ci come con contro cosa cui da dagli dai dal dalla ' +
    'dalle degli dei del della delle dello di dove e ed era erano essere fra gli ha hanno ho i il in io la le lei li ' +
    'lo loro lui ma mi mio ne negli nei nel nella nelle noi non nostro o ogni per perche piu quale quali quando ' +
    'quello questa queste questi questo se si sia sono su sua sue sugli sui sul sulla sulle suo suoi tra tu tutti ' +
    'tutto un una uno vi voi',
  pt:
    'a ao aos as ate com como da das de dela dele deles depois do dos e ela elas ele eles em entre era eram essa ' +
    'essas esse esses esta estas este estes eu foi foram ha isso isto ja la lhe mais mas me mesmo meu muito na nao ' +
    'nas nem no nos nossa nosso num numa o os ou para pela pelas pelo pelos por porque qual quando que quem se sem ' +
    'ser seu seus so sua suas tambem te tem tinha toda todos tu um uma voce',
  nl:
    'aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge ' +
    'geen haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer ' +
    'men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u ' +
    'uit uw van veel voor want waren was wat we werd wezen wie wil worden wordt zal ze zei zelf zich zij zijn zo ' +
    'zonder zou',
  sv:
    'alla allt att av blev bli blir da de dem den denna deras dess dessa det detta dig din du efter ej eller en er ' +
    'ett fran for ha hade han hans har hon honom hur i icke inom inte jag ju kan kunde man med mellan men mig min ' +
    'mot mycket nar nu och om oss pa sa samma sedan sig sin sina skulle som till under upp ut utan vad var vara vem ' +
    'vi vid vilken ar over',
  da:
    'af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en er ' +
    'et for fra ham han hans har havde hende her hos hun hvad hvem hvis hvor hvordan hvorfor i ikke ind jeg jo kan ' +
    'kunne man mange med meget men mig min mod nar ned noget nogle nu og ogsa om op os over pa sadan selv sig sin ' +
    'skal skulle som til ud under var ved vi vil ville vor',
  ru:
    'а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее ей ' +
    'ему если есть еще же за здесь и из или им их к как ко когда кто ли либо мне может мы на надо наш не него нее ' +
    'нет ни них но ну о об однако он она они оно от очень по под при с со так также такой там те тем то того тоже ' +
    'той только том ты у уже хотя чего чей чем что чтобы чье чья эта эти это этот я',
};

/** The languages whose little words are known, each with them. */
export const LITTLE_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(' '))]),
);
