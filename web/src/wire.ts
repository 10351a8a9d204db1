// Written from the records in plenum.wire; do not edit. How: see TypeScriptTest.

export const PROTOCOL = 1;

export type FromPage =
  | Hello
  | Request;

export interface Hello {
  readonly is: "Hello";
  readonly protocol: number;
  readonly link: string;
  readonly device: string;
  readonly tab: string;
  readonly label: string;
  readonly language: string;
}

export type Request =
  | Knock
  | Offer
  | Restart
  | Devices
  | MicrophoneReady
  | Admit
  | TurnAway
  | Leave
  | Remove
  | Mute
  | Unmute
  | Open
  | ProposeClosing
  | WithdrawClosing
  | AnswerClosing
  | TapSpeaker
  | Pin
  | Unpin
  | Tiles
  | OfFloor
  | OfCaucus
  | OpenItem
  | CloseItem
  | ProposeAdoption
  | ProposeAgenda
  | AnswerProposal
  | WithdrawProposal
  | OfOpening
  | OfMarks
  | OfDocument
  | OfSitting
  | MicrophoneMeasured
  | LoudnessMeasured
  | SoundKept
  | Listen
  | ShowSigns
  | TalkBack
  | OfBooth
  | OfPhones
  | OfCaptures
  | OfIntercom;

export interface Knock {
  readonly is: "Knock";
  readonly id: number;
}

export interface Offer {
  readonly is: "Offer";
  readonly id: number;
  readonly sdp: string;
  readonly sources: Readonly<Record<string, SourceKind>>;
  readonly outlets: Readonly<Record<string, Outlet>>;
}

export const SourceKind = [
  "MICROPHONE",
  "CAMERA",
  "SLIDES",
] as const;
export type SourceKind = (typeof SourceKind)[number];

export const Outlet = [
  "FLOOR_1",
  "FLOOR_2",
  "FLOOR_3",
  "CHANNEL_A",
  "CHANNEL_B",
  "PARTNER_SOUND",
  "STAGE",
  "HEAD",
  "SLIDES",
  "PARTNER_OR_SIGN",
  "TILE_1",
  "TILE_2",
  "TILE_3",
  "TILE_4",
  "TILE_5",
  "TILE_6",
  "TILE_7",
  "TILE_8",
  "TILE_9",
  "TILE_10",
  "TILE_11",
  "TILE_12",
  "TILE_13",
  "TILE_14",
  "TILE_15",
  "TILE_16",
  "TILE_17",
  "TILE_18",
  "TILE_19",
  "TILE_20",
  "TILE_21",
  "TILE_22",
  "TILE_23",
  "TILE_24",
] as const;
export type Outlet = (typeof Outlet)[number];

export interface Restart {
  readonly is: "Restart";
  readonly id: number;
  readonly ufrag: string;
  readonly password: string;
}

export interface Devices {
  readonly is: "Devices";
  readonly id: number;
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  readonly slides: DeviceState;
}

export const DeviceState = [
  "NONE",
  "OFF",
  "ON",
] as const;
export type DeviceState = (typeof DeviceState)[number];

export interface MicrophoneReady {
  readonly is: "MicrophoneReady";
  readonly id: number;
}

export interface Admit {
  readonly is: "Admit";
  readonly id: number;
  readonly seat: string;
  readonly device: string;
}

export interface TurnAway {
  readonly is: "TurnAway";
  readonly id: number;
  readonly seat: string;
  readonly device: string;
}

export interface Leave {
  readonly is: "Leave";
  readonly id: number;
}

export interface Remove {
  readonly is: "Remove";
  readonly id: number;
  readonly seat: string;
}

export interface Mute {
  readonly is: "Mute";
  readonly id: number;
  readonly seat: string;
}

export interface Unmute {
  readonly is: "Unmute";
  readonly id: number;
  readonly seat: string;
}

export interface Open {
  readonly is: "Open";
  readonly id: number;
}

export interface ProposeClosing {
  readonly is: "ProposeClosing";
  readonly id: number;
}

export interface WithdrawClosing {
  readonly is: "WithdrawClosing";
  readonly id: number;
}

export interface AnswerClosing {
  readonly is: "AnswerClosing";
  readonly id: number;
  readonly agreed: boolean;
}

export interface TapSpeaker {
  readonly is: "TapSpeaker";
  readonly id: number;
  readonly person?: string | null | undefined;
}

export interface Pin {
  readonly is: "Pin";
  readonly id: number;
  readonly seat: string;
}

export interface Unpin {
  readonly is: "Unpin";
  readonly id: number;
}

export interface Tiles {
  readonly is: "Tiles";
  readonly id: number;
  readonly count: number;
}

export type OfFloor =
  | SetTerms
  | AskFloor
  | WithdrawAsk
  | OpenMicrophone
  | Yield
  | GiveFloor
  | GiveNext
  | TakeFloor
  | SkipAsk
  | ReorderAsks
  | EnterOnList
  | StrikeFromList
  | ExtendTurn
  | ExtendQuota
  | TakePriority
  | ReleasePriority
  | AskToConclude
  | TieInterpreter
  | UntieInterpreter
  | PassVoice
  | SpeakLanguage;

export interface SetTerms {
  readonly is: "SetTerms";
  readonly id: number;
  readonly terms: Terms;
}

export interface Terms {
  readonly mode: Mode;
  readonly microphones: number;
  readonly override: boolean;
  readonly alternate: boolean;
  readonly intervention?: number | null | undefined;
  readonly presentation?: number | null | undefined;
  readonly quota?: number | null | undefined;
  readonly closes: boolean;
  readonly presenter?: string | null | undefined;
  readonly speakers: readonly string[];
}

export const Mode = [
  "OPEN",
  "REQUEST",
  "CHAIR_CALLS",
  "SPEAKERS_LIST",
  "FREE",
  "BRIEFING",
] as const;
export type Mode = (typeof Mode)[number];

export interface AskFloor {
  readonly is: "AskFloor";
  readonly id: number;
  readonly kind: AskKind;
}

export const AskKind = [
  "POINT_OF_ORDER",
  "REPLY",
  "LISTED",
  "REQUEST",
] as const;
export type AskKind = (typeof AskKind)[number];

export interface WithdrawAsk {
  readonly is: "WithdrawAsk";
  readonly id: number;
  readonly kind: AskKind;
}

export interface OpenMicrophone {
  readonly is: "OpenMicrophone";
  readonly id: number;
}

export interface Yield {
  readonly is: "Yield";
  readonly id: number;
}

export interface GiveFloor {
  readonly is: "GiveFloor";
  readonly id: number;
  readonly seat: string;
}

export interface GiveNext {
  readonly is: "GiveNext";
  readonly id: number;
}

export interface TakeFloor {
  readonly is: "TakeFloor";
  readonly id: number;
  readonly seat: string;
}

export interface SkipAsk {
  readonly is: "SkipAsk";
  readonly id: number;
  readonly seat: string;
  readonly kind: AskKind;
}

export interface ReorderAsks {
  readonly is: "ReorderAsks";
  readonly id: number;
  readonly kind: AskKind;
  readonly seats: readonly string[];
}

export interface EnterOnList {
  readonly is: "EnterOnList";
  readonly id: number;
  readonly seat: string;
}

export interface StrikeFromList {
  readonly is: "StrikeFromList";
  readonly id: number;
  readonly seat: string;
}

export interface ExtendTurn {
  readonly is: "ExtendTurn";
  readonly id: number;
  readonly seat: string;
  readonly seconds: number;
}

export interface ExtendQuota {
  readonly is: "ExtendQuota";
  readonly id: number;
  readonly side: string;
  readonly seconds: number;
}

export interface TakePriority {
  readonly is: "TakePriority";
  readonly id: number;
}

export interface ReleasePriority {
  readonly is: "ReleasePriority";
  readonly id: number;
}

export interface AskToConclude {
  readonly is: "AskToConclude";
  readonly id: number;
  readonly seat: string;
}

export interface TieInterpreter {
  readonly is: "TieInterpreter";
  readonly id: number;
  readonly interpreter: string;
  readonly seat?: string | null | undefined;
  readonly side?: string | null | undefined;
}

export interface UntieInterpreter {
  readonly is: "UntieInterpreter";
  readonly id: number;
  readonly interpreter: string;
}

export interface PassVoice {
  readonly is: "PassVoice";
  readonly id: number;
}

export interface SpeakLanguage {
  readonly is: "SpeakLanguage";
  readonly id: number;
  readonly seat: string;
  readonly language?: string | null | undefined;
}

export type OfCaucus =
  | Withdraw
  | Rejoin
  | InviteAside
  | AnswerAside
  | ComeBack
  | WriteNote;

export interface Withdraw {
  readonly is: "Withdraw";
  readonly id: number;
  readonly side: string;
}

export interface Rejoin {
  readonly is: "Rejoin";
  readonly id: number;
  readonly side: string;
}

export interface InviteAside {
  readonly is: "InviteAside";
  readonly id: number;
  readonly heads: readonly string[];
  readonly interpreters: readonly string[];
}

export interface AnswerAside {
  readonly is: "AnswerAside";
  readonly id: number;
  readonly room: string;
  readonly agreed: boolean;
}

export interface ComeBack {
  readonly is: "ComeBack";
  readonly id: number;
}

export interface WriteNote {
  readonly is: "WriteNote";
  readonly id: number;
  readonly text: string;
}

export interface OpenItem {
  readonly is: "OpenItem";
  readonly id: number;
  readonly item: string;
}

export interface CloseItem {
  readonly is: "CloseItem";
  readonly id: number;
  readonly item: string;
}

export interface ProposeAdoption {
  readonly is: "ProposeAdoption";
  readonly id: number;
}

export interface ProposeAgenda {
  readonly is: "ProposeAgenda";
  readonly id: number;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly minutes: number;
  readonly side?: string | null | undefined;
  readonly terms: Terms;
}

export interface AnswerProposal {
  readonly is: "AnswerProposal";
  readonly id: number;
  readonly number: number;
  readonly agreed: boolean;
}

export interface WithdrawProposal {
  readonly is: "WithdrawProposal";
  readonly id: number;
  readonly number: number;
}

export type OfOpening =
  | CallRoll
  | ConfirmRoll
  | BeginSoundCheck
  | CallForSound
  | JudgeSound;

export interface CallRoll {
  readonly is: "CallRoll";
  readonly id: number;
}

export interface ConfirmRoll {
  readonly is: "ConfirmRoll";
  readonly id: number;
  readonly call: number;
  readonly side: string;
  readonly answers: readonly RollAnswer[];
}

export interface RollAnswer {
  readonly person: string;
  readonly attended: Attended;
  readonly capacity: Capacity;
}

export const Attended = [
  "PRESENT",
  "ABSENT",
  "EXCUSED",
] as const;
export type Attended = (typeof Attended)[number];

export const Capacity = [
  "HEAD",
  "ACTING_HEAD",
  "DELEGATE",
  "ADVISER",
  "EXPERT",
  "SECRETARY",
  "PRESS_OFFICER",
  "INTERPRETER",
  "TECHNICIAN",
  "OBSERVER",
] as const;
export type Capacity = (typeof Capacity)[number];

export interface BeginSoundCheck {
  readonly is: "BeginSoundCheck";
  readonly id: number;
}

export interface CallForSound {
  readonly is: "CallForSound";
  readonly id: number;
  readonly seat: string;
}

export interface JudgeSound {
  readonly is: "JudgeSound";
  readonly id: number;
  readonly seat: string;
  readonly fault?: SoundFault | null | undefined;
}

export const SoundFault = [
  "TOO_QUIET",
  "TOO_LOUD",
  "ECHO",
  "NOISE",
  "NOTHING",
] as const;
export type SoundFault = (typeof SoundFault)[number];

export type OfMarks =
  | MarkMoment
  | AmendMark
  | WithdrawMark;

export interface MarkMoment {
  readonly is: "MarkMoment";
  readonly id: number;
  readonly kind: MarkKind;
}

export const MarkKind = [
  "STATEMENT",
  "COMMITMENT",
  "DECISION",
] as const;
export type MarkKind = (typeof MarkKind)[number];

export interface AmendMark {
  readonly is: "AmendMark";
  readonly id: number;
  readonly number: number;
  readonly says: MarkSays;
}

export interface MarkSays {
  readonly kind: MarkKind;
  readonly person?: string | null | undefined;
  readonly side?: string | null | undefined;
  readonly note: string;
}

export interface WithdrawMark {
  readonly is: "WithdrawMark";
  readonly id: number;
  readonly number: number;
}

export type OfDocument =
  | ShowDocument
  | LeafTo
  | StopShowing
  | HandOut
  | WithdrawDocument
  | DescribeDocument;

export interface ShowDocument {
  readonly is: "ShowDocument";
  readonly id: number;
  readonly document: string;
  readonly page: number;
}

export interface LeafTo {
  readonly is: "LeafTo";
  readonly id: number;
  readonly page: number;
}

export interface StopShowing {
  readonly is: "StopShowing";
  readonly id: number;
}

export interface HandOut {
  readonly is: "HandOut";
  readonly id: number;
  readonly document: string;
  readonly release: DocumentRelease;
}

export const DocumentRelease = [
  "HELD",
  "INTERPRETERS",
  "EVERYBODY",
] as const;
export type DocumentRelease = (typeof DocumentRelease)[number];

export interface WithdrawDocument {
  readonly is: "WithdrawDocument";
  readonly id: number;
  readonly document: string;
}

export interface DescribeDocument {
  readonly is: "DescribeDocument";
  readonly id: number;
  readonly document: string;
  readonly title: Readonly<Record<string, string>>;
  readonly download: boolean;
  readonly item?: string | null | undefined;
}

export type OfSitting =
  | AskToSit
  | AnswerSitting
  | WithdrawSitting
  | NotSitting;

export interface AskToSit {
  readonly is: "AskToSit";
  readonly id: number;
  readonly seats: readonly string[];
}

export interface AnswerSitting {
  readonly is: "AnswerSitting";
  readonly id: number;
  readonly sitting: string;
  readonly side: string;
  readonly agreed: boolean;
}

export interface WithdrawSitting {
  readonly is: "WithdrawSitting";
  readonly id: number;
  readonly sitting: string;
}

export interface NotSitting {
  readonly is: "NotSitting";
  readonly id: number;
  readonly sitting: string;
  readonly noCamera: boolean;
}

export interface MicrophoneMeasured {
  readonly is: "MicrophoneMeasured";
  readonly id: number;
  readonly measure: MicrophoneMeasure;
}

export interface MicrophoneMeasure {
  readonly band?: number | null | undefined;
  readonly clipping: number;
  readonly noise?: number | null | undefined;
  readonly speech?: number | null | undefined;
}

export interface LoudnessMeasured {
  readonly is: "LoudnessMeasured";
  readonly id: number;
  readonly tenths: number;
}

export interface SoundKept {
  readonly is: "SoundKept";
  readonly id: number;
  readonly milliseconds: Readonly<Partial<Record<Outlet, number>>>;
}

export interface Listen {
  readonly is: "Listen";
  readonly id: number;
  readonly language?: string | null | undefined;
  readonly mode: HearingMode;
}

export const HearingMode = [
  "BOTH",
  "ORIGINAL",
  "INTERPRETATION",
] as const;
export type HearingMode = (typeof HearingMode)[number];

export interface ShowSigns {
  readonly is: "ShowSigns";
  readonly id: number;
  readonly language?: string | null | undefined;
}

export interface TalkBack {
  readonly is: "TalkBack";
  readonly id: number;
  readonly on: boolean;
}

export type OfBooth =
  | GoOnAir
  | GoOffAir
  | TurnDirection
  | SetAutomaticDirection
  | TurnEar
  | AskHandover
  | AnswerHandover
  | MarkSound;

export interface GoOnAir {
  readonly is: "GoOnAir";
  readonly id: number;
}

export interface GoOffAir {
  readonly is: "GoOffAir";
  readonly id: number;
}

export interface TurnDirection {
  readonly is: "TurnDirection";
  readonly id: number;
  readonly into: string;
}

export interface SetAutomaticDirection {
  readonly is: "SetAutomaticDirection";
  readonly id: number;
  readonly automatic: boolean;
}

export interface TurnEar {
  readonly is: "TurnEar";
  readonly id: number;
  readonly ear: EarChoice;
}

export interface EarChoice {
  readonly asNeeded: boolean;
  readonly channel?: string | null | undefined;
}

export interface AskHandover {
  readonly is: "AskHandover";
  readonly id: number;
}

export interface AnswerHandover {
  readonly is: "AnswerHandover";
  readonly id: number;
  readonly agreed: boolean;
}

export interface MarkSound {
  readonly is: "MarkSound";
  readonly id: number;
  readonly seat: string;
  readonly fault?: SoundFault | null | undefined;
}

export type OfPhones =
  | ShowPhoneCode
  | EndPhoneCode
  | AdmitPhones
  | RemovePhone;

export interface ShowPhoneCode {
  readonly is: "ShowPhoneCode";
  readonly id: number;
  readonly seat: string;
  readonly anew: boolean;
}

export interface EndPhoneCode {
  readonly is: "EndPhoneCode";
  readonly id: number;
  readonly seat: string;
}

export interface AdmitPhones {
  readonly is: "AdmitPhones";
  readonly id: number;
  readonly seat: string;
  readonly devices: readonly string[];
}

export interface RemovePhone {
  readonly is: "RemovePhone";
  readonly id: number;
  readonly seat: string;
  readonly device: string;
}

export type OfCaptures =
  | BeginCapture
  | EndCapture;

export interface BeginCapture {
  readonly is: "BeginCapture";
  readonly id: number;
  readonly seat: string;
}

export interface EndCapture {
  readonly is: "EndCapture";
  readonly id: number;
  readonly seat: string;
}

export type OfIntercom =
  | SignalSpeaker
  | CallOperator
  | AnswerCall
  | WriteLine;

export interface SignalSpeaker {
  readonly is: "SignalSpeaker";
  readonly id: number;
  readonly signal: BoothSignal;
}

export const BoothSignal = [
  "SLOWER",
  "REPEAT",
  "LOUDER",
] as const;
export type BoothSignal = (typeof BoothSignal)[number];

export interface CallOperator {
  readonly is: "CallOperator";
  readonly id: number;
  readonly on: boolean;
}

export interface AnswerCall {
  readonly is: "AnswerCall";
  readonly id: number;
  readonly seat: string;
}

export interface WriteLine {
  readonly is: "WriteLine";
  readonly id: number;
  readonly to: IntercomCircle;
  readonly text: string;
}

export const IntercomCircle = [
  "PARTNER",
  "BOOTHS",
] as const;
export type IntercomCircle = (typeof IntercomCircle)[number];

export type FromServer =
  | Welcome
  | Snapshot
  | Patch
  | Done
  | Refused
  | Answer
  | Restarted
  | SomebodyKnocks
  | Ended
  | MicrophoneWanted
  | LayersNeeded
  | AskedToConclude
  | PriorityChanged
  | ProtocolGrew
  | LoudnessTold
  | PhoneCodeShown
  | LinesSeen;

export interface Welcome {
  readonly is: "Welcome";
  readonly protocol: number;
  readonly version: string;
  readonly now: string;
  readonly iceServers: readonly IceServer[];
}

export interface IceServer {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

export interface Snapshot {
  readonly is: "Snapshot";
  readonly part: ViewPart;
  readonly number: number;
  readonly body: unknown;
}

export const ViewPart = [
  "CONFERENCE",
  "OWN",
  "LISTENER",
] as const;
export type ViewPart = (typeof ViewPart)[number];

export interface Patch {
  readonly is: "Patch";
  readonly part: ViewPart;
  readonly number: number;
  readonly change: unknown;
}

export interface Done {
  readonly is: "Done";
  readonly id: number;
}

export interface Refused {
  readonly is: "Refused";
  readonly id: number;
  readonly why: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly sentence: string;
}

export interface Answer {
  readonly is: "Answer";
  readonly id: number;
  readonly sdp: string;
}

export interface Restarted {
  readonly is: "Restarted";
  readonly id: number;
  readonly ufrag: string;
  readonly password: string;
}

export interface SomebodyKnocks {
  readonly is: "SomebodyKnocks";
  readonly seat: string;
}

export interface Ended {
  readonly is: "Ended";
  readonly why: Ending;
}

export const Ending = [
  "REPLACED",
  "OPENED_IN_ANOTHER_TAB",
  "TURNED_AWAY",
  "REMOVED",
  "LEFT",
  "LINK_EXPIRED",
  "LINK_REVOKED",
  "LINK_INVALID",
  "CONFERENCE_GONE",
  "OUTDATED_PAGE",
  "SERVER_STOPS",
  "CONNECTION_FAULT",
] as const;
export type Ending = (typeof Ending)[number];

export interface MicrophoneWanted {
  readonly is: "MicrophoneWanted";
  readonly wanted: boolean;
}

export interface LayersNeeded {
  readonly is: "LayersNeeded";
  readonly source: SourceKind;
  readonly from: number;
}

export interface AskedToConclude {
  readonly is: "AskedToConclude";
  readonly chair: string;
}

export interface PriorityChanged {
  readonly is: "PriorityChanged";
  readonly taken: boolean;
  readonly chair: string;
}

export interface ProtocolGrew {
  readonly is: "ProtocolGrew";
  readonly anew: boolean;
  readonly lines: readonly ProtocolLine[];
}

export interface ProtocolLine {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly who?: NamedSeat | null | undefined;
  readonly by?: NamedSeat | null | undefined;
  readonly people: readonly NamedSeat[];
  readonly side?: string | null | undefined;
  readonly person?: string | null | undefined;
  readonly topic?: Readonly<Record<string, string>> | null | undefined;
  readonly ordinal?: number | null | undefined;
  readonly present?: number | null | undefined;
  readonly absent?: number | null | undefined;
  readonly how?: string | null | undefined;
  readonly lasted?: number | null | undefined;
  readonly language?: string | null | undefined;
}

export interface NamedSeat {
  readonly seat: string;
  readonly person?: string | null | undefined;
}

export interface LoudnessTold {
  readonly is: "LoudnessTold";
  readonly sources: readonly SourceLoudness[];
}

export interface SourceLoudness {
  readonly source: number;
  readonly tenths: number;
}

export interface PhoneCodeShown {
  readonly is: "PhoneCodeShown";
  readonly id: number;
  readonly link: string;
  readonly picture: string;
}

export interface LinesSeen {
  readonly is: "LinesSeen";
  readonly desk: OperatorView;
}

export interface OperatorView {
  readonly dangers: readonly Danger[];
  readonly lines: Readonly<Record<string, SeatLine>>;
  readonly delays: readonly BoothDelays[];
}

export interface Danger {
  readonly kind: DangerKind;
  readonly grave: boolean;
  readonly seat: string;
  readonly figure?: number | null | undefined;
}

export const DangerKind = [
  "FLOOR_LINE",
  "CHAIR_LINE",
  "NEXT_ABSENT",
  "FLOOR_MICROPHONE",
  "NEXT_MICROPHONE",
  "FLOOR_SILENT",
  "LOSS_UP",
  "LOSS_DOWN",
  "ROUND_TRIP",
  "CLIPPING",
  "NARROW_BAND",
  "NOISE",
  "LINE",
] as const;
export type DangerKind = (typeof DangerKind)[number];

export interface SeatLine {
  readonly line: LineState;
  readonly since?: string | null | undefined;
  readonly roundTrip?: number | null | undefined;
  readonly lossUp?: number | null | undefined;
  readonly lossDown?: number | null | undefined;
  readonly lacking: Readonly<Partial<Record<Outlet, Shortfall>>>;
  readonly sealed: boolean;
  readonly inside?: SeatSignals | null | undefined;
}

export const LineState = [
  "ABSENT",
  "UP",
  "QUIET",
  "DOWN",
] as const;
export type LineState = (typeof LineState)[number];

export const Shortfall = [
  "COARSER",
  "STILL",
] as const;
export type Shortfall = (typeof Shortfall)[number];

export interface SeatSignals {
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  readonly jitter?: number | null | undefined;
  readonly level?: number | null | undefined;
  readonly levelFrom?: LevelSource | null | undefined;
  readonly quiet?: number | null | undefined;
  readonly pictures?: number | null | undefined;
  readonly measured?: MicrophoneMeasure | null | undefined;
}

export const LevelSource = [
  "LINE",
  "BROWSER",
] as const;
export type LevelSource = (typeof LevelSource)[number];

export interface BoothDelays {
  readonly into: readonly string[];
  readonly seats: readonly string[];
  readonly fromFloor?: SoundDelay | null | undefined;
  readonly toListeners?: SoundDelay | null | undefined;
}

export interface SoundDelay {
  readonly median: number;
  readonly p95: number;
  readonly line: number;
  readonly late: boolean;
}

export interface ConferenceView {
  readonly id: string;
  readonly kind: Kind;
  readonly purpose: Purpose;
  readonly subject: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly starts: string;
  readonly minutes: number;
  readonly phase: Phase;
  readonly opened?: string | null | undefined;
  readonly closed?: string | null | undefined;
  readonly host: string;
  readonly order: readonly string[];
  readonly sides: Readonly<Record<string, Side>>;
  readonly seats: Readonly<Record<string, Seat>>;
  readonly pinned?: string | null | undefined;
  readonly closing?: Closing | null | undefined;
  readonly floor: FloorView;
  readonly agenda: AgendaView;
  readonly withdrawn: Readonly<Record<string, Room>>;
  readonly opening: OpeningView;
  readonly documents: Readonly<Record<string, DocumentView>>;
  readonly shown?: ShownDocument | null | undefined;
  readonly booths: Readonly<Record<string, readonly string[]>>;
}

export const Kind = [
  "REAL",
  "TRIAL",
  "REHEARSAL",
] as const;
export type Kind = (typeof Kind)[number];

export const Purpose = [
  "INFORM",
  "EXCHANGE",
  "NEGOTIATE",
  "SIGN",
] as const;
export type Purpose = (typeof Purpose)[number];

export const Phase = [
  "CONVENED",
  "OPEN",
  "CLOSED",
] as const;
export type Phase = (typeof Phase)[number];

export interface Side {
  readonly name: Readonly<Record<string, string>>;
  readonly bodies: readonly Readonly<Record<string, string>>[];
  readonly sites: readonly Site[];
  readonly language: string;
  readonly colour: string;
  readonly head: string;
}

export interface Site {
  readonly id: string;
  readonly city: Readonly<Record<string, string>>;
  readonly zone: string;
}

export interface Seat {
  readonly number: number;
  readonly side?: string | null | undefined;
  readonly role: Role;
  readonly chair: boolean;
  readonly deputy: boolean;
  readonly people: readonly Person[];
  readonly room?: Readonly<Record<string, string>> | null | undefined;
  readonly speaking?: string | null | undefined;
  readonly site?: string | null | undefined;
  readonly sources: Readonly<Partial<Record<SourceKind, number>>>;
  readonly admitted: boolean;
  readonly connected: boolean;
  readonly muted: boolean;
  readonly heard: boolean;
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  readonly slides: DeviceState;
}

export const Role = [
  "HEAD",
  "DELEGATE",
  "EXPERT",
  "SECRETARY",
  "PRESS_OFFICER",
  "INTERPRETER",
  "OPERATOR",
  "OBSERVER",
  "GUEST",
] as const;
export type Role = (typeof Role)[number];

export interface Person {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly shortName: Readonly<Record<string, string>>;
  readonly title: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
}

export interface Closing {
  readonly proposedBy: string;
  readonly at: string;
  readonly agreed: readonly string[];
  readonly awaited: readonly string[];
}

export interface FloorView {
  readonly terms: Terms;
  readonly turns: readonly Turn[];
  readonly waiting: readonly Asking[];
  readonly holder?: string | null | undefined;
  readonly priority: readonly string[];
  readonly interpreters: Readonly<Record<string, Tie>>;
  readonly times: Readonly<Record<string, SpeakingTime>>;
  readonly languages: Readonly<Record<string, string>>;
  readonly routed: readonly string[];
}

export interface Turn {
  readonly seat: string;
  readonly right: Right;
  readonly since: string;
  readonly voice: string;
  readonly interpreter?: string | null | undefined;
  readonly allowed?: number | null | undefined;
  readonly spoken: number;
  readonly interpreted: number;
  readonly running?: string | null | undefined;
}

export const Right = [
  "REQUEST",
  "REPLY",
  "POINT_OF_ORDER",
  "LISTED",
  "CALLED",
  "PRESENTER",
  "OPEN",
  "CHAIR",
] as const;
export type Right = (typeof Right)[number];

export interface Asking {
  readonly seat: string;
  readonly kind: AskKind;
  readonly since: string;
}

export interface Tie {
  readonly seat?: string | null | undefined;
  readonly side?: string | null | undefined;
}

export interface SpeakingTime {
  readonly spoken: number;
  readonly quota?: number | null | undefined;
}

export interface AgendaView {
  readonly items: readonly Item[];
  readonly adopted?: string | null | undefined;
  readonly current?: string | null | undefined;
  readonly courses: Readonly<Record<string, Course>>;
  readonly proposals: readonly Proposal[];
}

export interface Course {
  readonly opened: string;
  readonly taken: number;
  readonly running?: string | null | undefined;
}

export interface Proposal {
  readonly number: number;
  readonly items?: readonly Item[] | null | undefined;
  readonly proposedBy: string;
  readonly at: string;
  readonly agreed: readonly string[];
  readonly awaited: readonly string[];
}

export interface Room {
  readonly id: string;
  readonly side?: string | null | undefined;
  readonly seats: readonly string[];
  readonly since: string;
}

export interface OpeningView {
  readonly roll?: RollCall | null | undefined;
  readonly soundCheck?: SoundCheck | null | undefined;
}

export interface RollCall {
  readonly number: number;
  readonly chair: string;
  readonly at: string;
  readonly sides: Readonly<Record<string, SideRoll>>;
  readonly lists: Readonly<Record<string, readonly RollPlace[]>>;
}

export interface SideRoll {
  readonly by: string;
  readonly at: string;
  readonly entries: readonly RollEntry[];
}

export interface RollEntry {
  readonly seat: string;
  readonly person: string;
  readonly attended: Attended;
  readonly capacity: Capacity;
}

export interface RollPlace {
  readonly seat: string;
  readonly person: string;
  readonly capacity: Capacity;
}

export interface SoundCheck {
  readonly by: string;
  readonly since: string;
  readonly called?: string | null | undefined;
  readonly seats: readonly string[];
  readonly results: Readonly<Record<string, SoundResult>>;
  readonly marks: Readonly<Record<string, Readonly<Record<string, SoundResult>>>>;
  readonly booths: Readonly<Record<string, readonly string[]>>;
}

export interface SoundResult {
  readonly fault?: SoundFault | null | undefined;
  readonly at: string;
}

export interface DocumentView {
  readonly number: number;
  readonly side?: string | null | undefined;
  readonly kind: DocumentKind;
  readonly title: Readonly<Record<string, string>>;
  readonly item?: string | null | undefined;
  readonly release: DocumentRelease;
  readonly download: boolean;
  readonly versions: readonly DocumentVersion[];
}

export const DocumentKind = [
  "DOCUMENT",
  "SPEAKING_NOTES",
] as const;
export type DocumentKind = (typeof DocumentKind)[number];

export interface DocumentVersion {
  readonly language: string;
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
  readonly pages: number;
  readonly fileName: string;
}

export interface ShownDocument {
  readonly document: string;
  readonly page: number;
  readonly presenter: string;
}

export interface OwnView {
  readonly where: Where;
  readonly seat: string;
  readonly language: string;
  readonly secondDevice: boolean;
  readonly voice: Voice;
  readonly may: Readonly<Partial<Record<May, boolean>>>;
  readonly waiting: Readonly<Record<string, Waiting>>;
  readonly outlets: Readonly<Partial<Record<Outlet, Carried>>>;
  readonly sideTakenOver?: string | null | undefined;
  readonly apart: ApartView;
  readonly trial?: Trial | null | undefined;
  readonly marks: Readonly<Record<string, MarkedMoment>>;
  readonly documents: OwnDocuments;
  readonly interpreters: readonly string[];
  readonly minutes?: number | null | undefined;
  readonly photographs: SittingView;
  readonly interpretation: InterpretationView;
  readonly intercom: IntercomView;
  readonly phones: Readonly<Record<string, PhonesView>>;
  readonly lacking: Readonly<Partial<Record<Outlet, Shortfall>>>;
  readonly captures: Readonly<Record<string, CaptureView>>;
}

export const Where = [
  "GREEN_ROOM",
  "WAITING",
  "CHAMBER",
] as const;
export type Where = (typeof Where)[number];

export const Voice = [
  "SWITCH",
  "LISTENS",
  "MAY_ASK",
  "MAY_OPEN",
  "WAITS",
  "GRANTED",
  "HEARD",
  "SILENCED",
  "OTHER_SPEAKS",
  "MUTED",
  "BOOTH",
] as const;
export type Voice = (typeof Voice)[number];

export const May = [
  "ADMIT",
  "OPEN",
  "PROPOSE_CLOSING",
  "WITHDRAW_CLOSING",
  "ANSWER_CLOSING",
  "PIN",
  "TAP_SPEAKER",
  "SHARE",
  "LEAD_FLOOR",
  "ASK_FLOOR",
  "REPLY",
  "POINT_OF_ORDER",
  "PASS_VOICE",
  "WITHDRAW",
  "REJOIN",
  "INVITE_ASIDE",
  "COME_BACK",
  "NOTE",
  "CALL_ROLL",
  "CONFIRM_ROLL",
  "LEAD_SOUND_CHECK",
  "MARK",
  "SEE_LINES",
] as const;
export type May = (typeof May)[number];

export interface Waiting {
  readonly seat: string;
  readonly label: string;
  readonly secondDevice: boolean;
  readonly since: string;
}

export interface Carried {
  readonly seat: string;
  readonly kind: SourceKind;
  readonly source: number;
}

export interface ApartView {
  readonly room?: Room | null | undefined;
  readonly invitation?: Invitation | null | undefined;
  readonly notes: Readonly<Record<string, Note>>;
}

export interface Invitation {
  readonly id: string;
  readonly heads: readonly string[];
  readonly interpreters: readonly string[];
  readonly agreed: readonly string[];
}

export interface Note {
  readonly seat: string;
  readonly person?: string | null | undefined;
  readonly text: string;
  readonly at: string;
}

export interface Trial {
  readonly links: Readonly<Record<string, string>>;
  readonly until: string;
}

export interface MarkedMoment {
  readonly moment: string;
  readonly by: string;
  readonly says?: MarkSays | null | undefined;
}

export interface OwnDocuments {
  readonly given: Readonly<Record<string, DocumentView>>;
  readonly keeps: readonly string[];
  readonly shows: readonly string[];
  readonly adds: boolean;
  readonly addsForAll: boolean;
  readonly stops: boolean;
}

export interface SittingView {
  readonly mayAsk: boolean;
  readonly sittings: readonly Sitting[];
}

export interface Sitting {
  readonly id: string;
  readonly by: string;
  readonly seats: readonly string[];
  readonly awaited: readonly string[];
  readonly answer?: string | null | undefined;
  readonly sits: boolean;
  readonly asked: boolean;
  readonly left: number;
  readonly end?: End | null | undefined;
}

export const End = [
  "DONE",
  "DECLINED",
  "WITHDRAWN",
  "LAPSED",
  "NO_CAMERA",
  "NOT_COMPOSED",
] as const;
export type End = (typeof End)[number];

export interface InterpretationView {
  readonly channels: Readonly<Record<string, ChannelView>>;
  readonly signs: Readonly<Record<string, SignView>>;
  readonly spoken?: string | null | undefined;
  readonly choice: HearingChoice;
  readonly booth?: BoothView | null | undefined;
}

export interface ChannelView {
  readonly interpreter?: string | null | undefined;
  readonly source: number;
}

export interface SignView {
  readonly interpreter?: string | null | undefined;
}

export interface HearingChoice {
  readonly language?: string | null | undefined;
  readonly mode: HearingMode;
}

export interface BoothView {
  readonly id: string;
  readonly medium: BoothMedium;
  readonly into: readonly string[];
  readonly from: readonly string[];
  readonly partner?: BoothPartner | null | undefined;
  readonly out: string;
  readonly onAir?: string | null | undefined;
  readonly carried: boolean;
  readonly automatic: boolean;
  readonly ear: EarChoice;
  readonly hears: HeardNow;
  readonly handover?: HandoverView | null | undefined;
}

export const BoothMedium = [
  "VOICE",
  "SIGN",
] as const;
export type BoothMedium = (typeof BoothMedium)[number];

export interface BoothPartner {
  readonly seat: string;
  readonly connected: boolean;
  readonly onAir?: string | null | undefined;
  readonly out: string;
}

export interface HeardNow {
  readonly channel?: string | null | undefined;
  readonly degree: number;
  readonly byItself: boolean;
}

export interface HandoverView {
  readonly by: string;
  readonly due?: string | null | undefined;
}

export interface IntercomView {
  readonly signals: readonly IntercomSignal[];
  readonly call?: IntercomCall | null | undefined;
  readonly calls: Readonly<Record<string, IntercomCall>>;
  readonly lines: readonly IntercomLine[];
}

export interface IntercomSignal {
  readonly signal: BoothSignal;
  readonly lit: boolean;
  readonly again?: string | null | undefined;
}

export interface IntercomCall {
  readonly at: string;
  readonly seenBy?: string | null | undefined;
}

export interface IntercomLine {
  readonly number: number;
  readonly from: string;
  readonly to: IntercomCircle;
  readonly text: string;
  readonly at: string;
}

export interface PhonesView {
  readonly until?: string | null | undefined;
  readonly admits: boolean;
  readonly phones: Readonly<Record<string, PhoneLine>>;
}

export interface PhoneLine {
  readonly number: number;
  readonly label: string;
  readonly admitted: boolean;
  readonly connected: boolean;
  readonly since: string;
}

export interface CaptureView {
  readonly seat: string;
  readonly by: string;
  readonly state: CaptureState;
  readonly since: string;
  readonly until: string;
  readonly why?: CaptureEnding | null | undefined;
}

export const CaptureState = [
  "RECORDS",
  "PAUSES",
  "ENDED",
] as const;
export type CaptureState = (typeof CaptureState)[number];

export const CaptureEnding = [
  "OPERATOR",
  "TIME",
  "SIZE",
  "SEAT_LEFT",
  "CLOSED",
  "INTERRUPTED",
] as const;
export type CaptureEnding = (typeof CaptureEnding)[number];

export interface ListenerView {
  readonly standing: ListenerStanding;
  readonly number?: number | null | undefined;
  readonly place: Readonly<Record<string, string>>;
  readonly subject: Readonly<Record<string, string>>;
  readonly seat: string;
  readonly language: string;
  readonly interpretation: InterpretationView;
}

export const ListenerStanding = [
  "OUTSIDE",
  "WAITING",
  "LISTENING",
  "SEALED",
  "AWAY",
  "CLOSED",
] as const;
export type ListenerStanding = (typeof ListenerStanding)[number];

export interface OrderOfProceedings {
  readonly id: string;
  readonly revision: number;
  readonly kind: Kind;
  readonly phase: Phase;
  readonly own?: string | null | undefined;
  readonly mayEdit: boolean;
  readonly thisComputerOnly: boolean;
  readonly heading: HeadingEntry;
  readonly delegations: readonly DelegationState[];
  readonly persons: readonly PersonEntry[];
  readonly seats: readonly SeatStanding[];
  readonly agenda: readonly Item[];
  readonly booths: BoothPlanEntry;
  readonly papers: PapersEntry;
  readonly problems: readonly ProblemEntry[];
}

export interface HeadingEntry {
  readonly purpose: Purpose;
  readonly subject: Readonly<Record<string, string>>;
  readonly start: string;
  readonly minutes: number;
  readonly host?: string | null | undefined;
  readonly order: readonly string[];
  readonly openFloor: boolean;
  readonly languages: readonly string[];
  readonly chair?: string | null | undefined;
}

export interface DelegationState {
  readonly entry: DelegationEntry;
  readonly claimed: boolean;
  readonly mayEdit: boolean;
  readonly link?: string | null | undefined;
  readonly takenOver?: string | null | undefined;
  readonly anew: boolean;
}

export interface DelegationEntry {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly bodies: readonly Readonly<Record<string, string>>[];
  readonly sites: readonly Site[];
  readonly language: string;
  readonly head?: string | null | undefined;
  readonly deputy?: string | null | undefined;
  readonly credit: Readonly<Record<string, string>>;
  readonly colour: string;
}

export interface PersonEntry {
  readonly id: string;
  readonly delegation?: string | null | undefined;
  readonly names: Readonly<Record<string, NameEntry>>;
}

export interface NameEntry {
  readonly fullName: string;
  readonly shortForm: string;
  readonly title: string;
  readonly body: string;
}

export interface SeatStanding {
  readonly entry: SeatEntry;
  readonly mayEdit: boolean;
  readonly presence: SeatPresence;
  readonly opened?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly revoked: boolean;
  readonly mayAdmit: boolean;
  readonly waiting: readonly Knocking[];
}

export interface SeatEntry {
  readonly id: string;
  readonly delegation?: string | null | undefined;
  readonly role: Role;
  readonly person?: string | null | undefined;
  readonly room?: RoomEntry | null | undefined;
  readonly site?: string | null | undefined;
}

export interface RoomEntry {
  readonly name: Readonly<Record<string, string>>;
  readonly people: readonly string[];
}

export const SeatPresence = [
  "AWAY",
  "PRESENT",
  "LINE_LOST",
  "LEFT",
  "REMOVED",
] as const;
export type SeatPresence = (typeof SeatPresence)[number];

export interface Knocking {
  readonly device: string;
  readonly label: string;
  readonly secondDevice: boolean;
  readonly since: string;
}

export interface BoothPlanEntry {
  readonly booths: readonly BoothEntry[];
  readonly interlock: InterlockEntry;
  readonly pivot?: string | null | undefined;
}

export interface BoothEntry {
  readonly id: string;
  readonly into: readonly string[];
  readonly from: readonly string[];
  readonly seats: readonly string[];
}

export const InterlockEntry = [
  "NONE",
  "INTERLOCK",
  "OVERRIDE",
] as const;
export type InterlockEntry = (typeof InterlockEntry)[number];

export interface PapersEntry {
  readonly documents: readonly DocumentStanding[];
  readonly laysFor: readonly string[];
  readonly laysForAll: boolean;
}

export interface DocumentStanding {
  readonly id: string;
  readonly mayEdit: boolean;
  readonly document: DocumentView;
}

export interface ProblemEntry {
  readonly where: string;
  readonly key: string;
  readonly sentence: string;
}

export interface ConferenceSummary {
  readonly id: string;
  readonly kind: Kind;
  readonly phase: Phase;
  readonly purpose: Purpose;
  readonly subject: Readonly<Record<string, string>>;
  readonly start: string;
  readonly sides: readonly Readonly<Record<string, string>>[];
  readonly problems: number;
}

export interface NewConference {
  readonly template: Template;
  readonly language: string;
  readonly zone: string;
}

export const Template = [
  "EMPTY",
  "TWO_SIDES",
] as const;
export type Template = (typeof Template)[number];

export type Edit =
  | AmendHeading
  | AddDelegation
  | AmendDelegation
  | StrikeDelegation
  | AddPerson
  | AmendPerson
  | StrikePerson
  | AddSeat
  | AmendSeat
  | StrikeSeat
  | RevokeSeatLink
  | ReissueSeatLink
  | ReissueDelegationLink
  | DrawAgenda
  | PlanBooths
  | HandDocumentOut
  | StrikeDocumentVersion
  | StrikeDocument
  | AmendDocument
  | AdmitSeat
  | TurnSeatAway;

export interface AmendHeading {
  readonly is: "AmendHeading";
  readonly heading: HeadingEntry;
}

export interface AddDelegation {
  readonly is: "AddDelegation";
  readonly delegation: DelegationEntry;
}

export interface AmendDelegation {
  readonly is: "AmendDelegation";
  readonly delegation: DelegationEntry;
}

export interface StrikeDelegation {
  readonly is: "StrikeDelegation";
  readonly delegation: string;
}

export interface AddPerson {
  readonly is: "AddPerson";
  readonly person: PersonEntry;
}

export interface AmendPerson {
  readonly is: "AmendPerson";
  readonly person: PersonEntry;
}

export interface StrikePerson {
  readonly is: "StrikePerson";
  readonly person: string;
}

export interface AddSeat {
  readonly is: "AddSeat";
  readonly seat: SeatEntry;
}

export interface AmendSeat {
  readonly is: "AmendSeat";
  readonly seat: SeatEntry;
}

export interface StrikeSeat {
  readonly is: "StrikeSeat";
  readonly seat: string;
}

export interface RevokeSeatLink {
  readonly is: "RevokeSeatLink";
  readonly seat: string;
}

export interface ReissueSeatLink {
  readonly is: "ReissueSeatLink";
  readonly seat: string;
}

export interface ReissueDelegationLink {
  readonly is: "ReissueDelegationLink";
  readonly delegation: string;
}

export interface DrawAgenda {
  readonly is: "DrawAgenda";
  readonly items: readonly Item[];
}

export interface PlanBooths {
  readonly is: "PlanBooths";
  readonly plan: BoothPlanEntry;
}

export interface HandDocumentOut {
  readonly is: "HandDocumentOut";
  readonly document: string;
  readonly release: DocumentRelease;
}

export interface StrikeDocumentVersion {
  readonly is: "StrikeDocumentVersion";
  readonly document: string;
  readonly language: string;
}

export interface StrikeDocument {
  readonly is: "StrikeDocument";
  readonly document: string;
}

export interface AmendDocument {
  readonly is: "AmendDocument";
  readonly document: string;
  readonly title: Readonly<Record<string, string>>;
  readonly download: boolean;
  readonly item?: string | null | undefined;
}

export interface AdmitSeat {
  readonly is: "AdmitSeat";
  readonly seat: string;
  readonly device: string;
}

export interface TurnSeatAway {
  readonly is: "TurnSeatAway";
  readonly seat: string;
  readonly device: string;
}

export interface ClaimDelegation {
  readonly token: string;
}

export interface DelegationLinkState {
  readonly conference: string;
  readonly delegation: string;
  readonly standing: LinkStanding;
  readonly at?: string | null | undefined;
  readonly subject: Readonly<Record<string, string>>;
  readonly name: Readonly<Record<string, string>>;
}

export const LinkStanding = [
  "OFFERED",
  "KEPT",
  "USED",
  "TAKEN_ANEW",
  "REPLACED",
  "EXPIRED",
] as const;
export type LinkStanding = (typeof LinkStanding)[number];

export interface NewDocument {
  readonly language: string;
  readonly document?: string | null | undefined;
  readonly side?: string | null | undefined;
  readonly kind?: DocumentKind | null | undefined;
  readonly title: Readonly<Record<string, string>>;
  readonly download: boolean;
  readonly item?: string | null | undefined;
}

export interface MinutesView {
  readonly side: string;
  readonly open: boolean;
  readonly languages: readonly string[];
  readonly sides: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly people: readonly PersonHere[];
  readonly items: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly documents: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly entries: readonly OwnEntry[];
  readonly cleared: readonly ClearedEntry[];
  readonly joint: JointRecord;
  readonly marks: readonly NumberedMark[];
  readonly may: KeeperMay;
  readonly draft?: MinutesDraft | null | undefined;
  readonly register: readonly RegisterEntry[];
}

export interface PersonHere {
  readonly id: string;
  readonly side?: string | null | undefined;
  readonly names: Readonly<Record<string, string>>;
}

export interface OwnEntry {
  readonly number: number;
  readonly moment: string;
  readonly substance?: Substance | null | undefined;
  readonly ours: boolean;
  readonly isPublic: boolean;
}

export type Substance =
  | Statement
  | Commitment
  | PriorMessage;

export interface Statement {
  readonly is: "Statement";
  readonly by: Who;
  readonly behalf?: string | null | undefined;
  readonly to?: Who | null | undefined;
  readonly kind: StatementKind;
  readonly discussed: boolean;
  readonly topics: readonly Readonly<Record<string, string>>[];
  readonly documents: readonly string[];
  readonly text: Readonly<Record<string, string>>;
  readonly spoken?: string | null | undefined;
  readonly item?: string | null | undefined;
}

export type Who =
  | ThePerson
  | TheSide
  | TheParticipants
  | AllTheSides
  | Outsider;

export interface ThePerson {
  readonly is: "ThePerson";
  readonly id: string;
}

export interface TheSide {
  readonly is: "TheSide";
  readonly id: string;
}

export interface TheParticipants {
  readonly is: "TheParticipants";
}

export interface AllTheSides {
  readonly is: "AllTheSides";
}

export interface Outsider {
  readonly is: "Outsider";
  readonly name: string;
}

export const StatementKind = [
  "THANKS",
  "CONGRATULATES",
  "BRIEFS",
  "ASSESSES",
  "AFFIRMS",
  "INFORMS",
  "PROPOSES",
  "WISHES",
  "PLEDGES",
  "ORIENTATION",
  "PLAN",
] as const;
export type StatementKind = (typeof StatementKind)[number];

export interface Commitment {
  readonly is: "Commitment";
  readonly by: Who;
  readonly text: Readonly<Record<string, string>>;
  readonly fields: readonly Readonly<Record<string, string>>[];
  readonly with?: Who | null | undefined;
  readonly beneficiary?: Who | null | undefined;
  readonly until?: string | null | undefined;
  readonly discussed: boolean;
}

export interface PriorMessage {
  readonly is: "PriorMessage";
  readonly by: Who;
  readonly to: Who;
  readonly kind: StatementKind;
  readonly date?: string | null | undefined;
  readonly text: Readonly<Record<string, string>>;
}

export interface ClearedEntry {
  readonly number: number;
  readonly side: string;
  readonly moment: string;
  readonly substance: Substance;
}

export interface JointRecord {
  readonly revision: number;
  readonly entries: readonly JointEntry[];
  readonly approved: readonly string[];
  readonly asked: readonly string[];
  readonly fixed?: string | null | undefined;
}

export interface JointEntry {
  readonly number: number;
  readonly side: string;
  readonly moment: string;
  readonly substance: Substance;
  readonly waits: readonly string[];
  readonly agreeing: readonly string[];
  readonly standing: Standing;
}

export const Standing = [
  "SAID",
  "DISCUSSED",
  "AGREED",
] as const;
export type Standing = (typeof Standing)[number];

export interface NumberedMark {
  readonly number: number;
  readonly mark: MarkedMoment;
}

export interface KeeperMay {
  readonly write: boolean;
  readonly clear: boolean;
  readonly put: boolean;
  readonly approve: boolean;
  readonly settle: boolean;
  readonly correct: boolean;
  readonly approveOwn: boolean;
}

export interface MinutesDraft {
  readonly revision: number;
  readonly since: string;
  readonly approved?: string | null | undefined;
  readonly approvedBy: Readonly<Record<string, string>>;
  readonly corrections: readonly ProposedCorrection[];
}

export interface ProposedCorrection {
  readonly number: number;
  readonly by: Readonly<Record<string, string>>;
  readonly mine: boolean;
  readonly at: string;
  readonly entry?: number | null | undefined;
  readonly language: string;
  readonly text: string;
  readonly reason: string;
  readonly takenInto?: number | null | undefined;
  readonly declined?: string | null | undefined;
}

export interface RegisterEntry {
  readonly pledge: WhichPledge;
  readonly commitment: Commitment;
  readonly standing: Standing;
  readonly moment: string;
  readonly asked: readonly string[];
  readonly isPublic: boolean;
  readonly fate: PledgeFate;
  readonly words: readonly WordOfSide[];
  readonly mine: boolean;
}

export type WhichPledge =
  | InMinutes
  | InRecord;

export interface InMinutes {
  readonly is: "InMinutes";
  readonly number: number;
}

export interface InRecord {
  readonly is: "InRecord";
  readonly number: number;
}

export const PledgeFate = [
  "OPEN",
  "DONE",
  "OVERTAKEN",
] as const;
export type PledgeFate = (typeof PledgeFate)[number];

export interface WordOfSide {
  readonly side: string;
  readonly fate: PledgeFate;
  readonly note: string;
  readonly overtakenBy?: WhichPledge | null | undefined;
  readonly at: string;
}

export type MinutesRequest =
  | WriteEntry
  | AmendEntry
  | WithdrawEntry
  | ClearEntry
  | HoldEntry
  | ProposeToRecord
  | AnswerRecordEntry
  | TakeBackRecordEntry
  | AgreeOnRecordEntry
  | ApproveRecord
  | PutOutMinutes
  | ProposeCorrection
  | TakeCorrection
  | DeclineCorrection
  | ApproveOwnMinutes
  | SayWhatBecame;

export interface WriteEntry {
  readonly is: "WriteEntry";
  readonly moment?: string | null | undefined;
  readonly substance: Substance;
}

export interface AmendEntry {
  readonly is: "AmendEntry";
  readonly number: number;
  readonly substance: Substance;
}

export interface WithdrawEntry {
  readonly is: "WithdrawEntry";
  readonly number: number;
}

export interface ClearEntry {
  readonly is: "ClearEntry";
  readonly number: number;
}

export interface HoldEntry {
  readonly is: "HoldEntry";
  readonly number: number;
}

export interface ProposeToRecord {
  readonly is: "ProposeToRecord";
  readonly number: number;
}

export interface AnswerRecordEntry {
  readonly is: "AnswerRecordEntry";
  readonly number: number;
  readonly accepted: boolean;
}

export interface TakeBackRecordEntry {
  readonly is: "TakeBackRecordEntry";
  readonly number: number;
}

export interface AgreeOnRecordEntry {
  readonly is: "AgreeOnRecordEntry";
  readonly number: number;
}

export interface ApproveRecord {
  readonly is: "ApproveRecord";
  readonly revision: number;
}

export interface PutOutMinutes {
  readonly is: "PutOutMinutes";
}

export interface ProposeCorrection {
  readonly is: "ProposeCorrection";
  readonly entry?: number | null | undefined;
  readonly language: string;
  readonly text: string;
  readonly reason: string;
}

export interface TakeCorrection {
  readonly is: "TakeCorrection";
  readonly number: number;
  readonly substance: Substance;
}

export interface DeclineCorrection {
  readonly is: "DeclineCorrection";
  readonly number: number;
  readonly sentence: string;
}

export interface ApproveOwnMinutes {
  readonly is: "ApproveOwnMinutes";
  readonly revision: number;
}

export interface SayWhatBecame {
  readonly is: "SayWhatBecame";
  readonly pledge: WhichPledge;
  readonly fate: PledgeFate;
  readonly note: string;
  readonly overtakenBy?: WhichPledge | null | undefined;
}

export interface ReleasesView {
  readonly languages: readonly string[];
  readonly sides: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly closed: boolean;
  readonly meant: boolean;
  readonly offices: readonly Office[];
}

export interface Office {
  readonly side?: string | null | undefined;
  readonly style: HouseStyle;
  readonly templates: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly choice: PictureChoice;
  readonly photographs: readonly OfferedPhotograph[];
  readonly proofs: readonly Proof[];
  readonly write: boolean;
  readonly approve: boolean;
}

export interface HouseStyle {
  readonly dateline: DatelineForm;
  readonly agency: Readonly<Record<string, string>>;
  readonly endMark: string;
  readonly order: readonly string[];
  readonly names: NameOrder;
  readonly second: SecondMention;
  readonly credit: Readonly<Record<string, string>>;
}

export const DatelineForm = [
  "CITY_AGENCY_DATE",
  "CITY_DATE_AGENCY",
  "CITY_DATE",
  "CITY_AGENCY",
  "AGENCY",
] as const;
export type DatelineForm = (typeof DatelineForm)[number];

export const NameOrder = [
  "NAME_TITLE_BODY",
  "TITLE_NAME_BODY",
] as const;
export type NameOrder = (typeof NameOrder)[number];

export const SecondMention = [
  "SHORT_FORM",
  "FULL_NAME",
  "TITLE_AND_SHORT_FORM",
] as const;
export type SecondMention = (typeof SecondMention)[number];

export const PictureChoice = [
  "LATEST",
  "CHOSEN",
  "NONE",
] as const;
export type PictureChoice = (typeof PictureChoice)[number];

export interface OfferedPhotograph {
  readonly photograph: string;
  readonly printed: string;
  readonly caption: Readonly<Record<string, string>>;
  readonly chosen: boolean;
}

export interface Proof {
  readonly language: string;
  readonly fingerprint: string;
  readonly notice?: string | null | undefined;
  readonly day: string;
  readonly picture?: PrintedPicture | null | undefined;
  readonly headline: ProofSentence;
  readonly dateline: string;
  readonly paragraphs: readonly ProofParagraph[];
  readonly endMark: string;
  readonly dropped: readonly DroppedSentence[];
  readonly gone: readonly DroppedSentence[];
  readonly leftOut: readonly LeftOutSentence[];
  readonly needsApproval: boolean;
  readonly approved: readonly SignedBy[];
  readonly asked: readonly string[];
  readonly issues: readonly IssuedVersion[];
}

export interface PrintedPicture {
  readonly photograph: string;
  readonly printed: string;
  readonly caption: string;
  readonly credit: string;
}

export interface ProofSentence {
  readonly id: string;
  readonly text: string;
  readonly whole: boolean;
  readonly hand: Hand;
  readonly drafted?: string | null | undefined;
  readonly stale: boolean;
  readonly rests: number;
  readonly by?: SignedBy | null | undefined;
  readonly notCleared: readonly string[];
}

export const Hand = [
  "DRAFTED",
  "ALTERED",
  "ADDED",
] as const;
export type Hand = (typeof Hand)[number];

export interface SignedBy {
  readonly names: Readonly<Record<string, string>>;
  readonly at: string;
}

export interface ProofParagraph {
  readonly sentences: readonly ProofSentence[];
}

export interface DroppedSentence {
  readonly id: string;
  readonly text: string;
  readonly by: SignedBy;
}

export interface LeftOutSentence {
  readonly id: string;
  readonly text: string;
  readonly missing: readonly string[];
}

export interface IssuedVersion {
  readonly version: number;
  readonly at: string;
  readonly by: SignedBy;
  readonly date: string;
  readonly headline: string;
  readonly fingerprint: string;
  readonly embargo?: string | null | undefined;
  readonly corrects?: number | null | undefined;
  readonly address?: string | null | undefined;
}

export type ReleaseRequest =
  | SetHouseStyle
  | PrintPhotograph
  | PrintLatestPhotograph
  | PrintNoPhotograph
  | AlterSentence
  | LeaveOutSentence
  | RestoreSentence
  | AddSentence
  | ApproveProof
  | IssueProof;

export interface SetHouseStyle {
  readonly is: "SetHouseStyle";
  readonly style: HouseStyle;
  readonly templates: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface PrintPhotograph {
  readonly is: "PrintPhotograph";
  readonly photograph: string;
}

export interface PrintLatestPhotograph {
  readonly is: "PrintLatestPhotograph";
}

export interface PrintNoPhotograph {
  readonly is: "PrintNoPhotograph";
}

export interface AlterSentence {
  readonly is: "AlterSentence";
  readonly language: string;
  readonly sentence: string;
  readonly drafted: string;
  readonly text: string;
}

export interface LeaveOutSentence {
  readonly is: "LeaveOutSentence";
  readonly language: string;
  readonly sentence: string;
}

export interface RestoreSentence {
  readonly is: "RestoreSentence";
  readonly language: string;
  readonly sentence: string;
}

export interface AddSentence {
  readonly is: "AddSentence";
  readonly language: string;
  readonly after: string;
  readonly text: string;
}

export interface ApproveProof {
  readonly is: "ApproveProof";
  readonly language: string;
  readonly fingerprint: string;
}

export interface IssueProof {
  readonly is: "IssueProof";
  readonly language: string;
  readonly fingerprint: string;
  readonly embargo?: string | null | undefined;
  readonly correction: boolean;
}
