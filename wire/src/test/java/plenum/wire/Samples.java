package plenum.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every message once, with the JSON that both ends agreed on. */
final class Samples {
  static final Map<FromPage, String> FROM_PAGE = new LinkedHashMap<>();
  static final Map<FromServer, String> FROM_SERVER = new LinkedHashMap<>();

  static {
    page(
        new FromPage.Hello(1, "l", "d", "t", "Firefox on Linux", "vi"),
        "{'is':'Hello','protocol':1,'link':'l','device':'d','tab':'t','label':'Firefox on Linux',"
            + "'language':'vi'}");
    page(new FromPage.Knock(1), "{'is':'Knock','id':1}");
    page(
        new FromPage.Offer(
            2, "v=0\r\n", Map.of("0", SourceKind.MICROPHONE), Map.of("3", Outlet.FLOOR_1)),
        "{'is':'Offer','id':2,'sdp':'v=0\\r\\n','sources':{'0':'MICROPHONE'},"
            + "'outlets':{'3':'FLOOR_1'}}");
    page(
        new FromPage.Devices(3, DeviceState.ON, DeviceState.OFF, DeviceState.NONE),
        "{'is':'Devices','id':3,'microphone':'ON','camera':'OFF','slides':'NONE'}");
    page(new FromPage.Admit(4, "s", "d"), "{'is':'Admit','id':4,'seat':'s','device':'d'}");
    page(new FromPage.TurnAway(5, "s", "d"), "{'is':'TurnAway','id':5,'seat':'s','device':'d'}");
    page(new FromPage.Leave(6), "{'is':'Leave','id':6}");
    page(new FromPage.Remove(7, "s"), "{'is':'Remove','id':7,'seat':'s'}");
    page(new FromPage.Mute(8, "s"), "{'is':'Mute','id':8,'seat':'s'}");
    page(new FromPage.Unmute(9, "s"), "{'is':'Unmute','id':9,'seat':'s'}");
    page(new FromPage.Open(10), "{'is':'Open','id':10}");
    page(new FromPage.ProposeClosing(11), "{'is':'ProposeClosing','id':11}");
    page(new FromPage.WithdrawClosing(12), "{'is':'WithdrawClosing','id':12}");
    page(new FromPage.AnswerClosing(13, true), "{'is':'AnswerClosing','id':13,'agreed':true}");
    page(new FromPage.TapSpeaker(14, Optional.of("p")), "{'is':'TapSpeaker','id':14,'person':'p'}");
    page(new FromPage.TapSpeaker(15, Optional.empty()), "{'is':'TapSpeaker','id':15}");
    page(new FromPage.Pin(16, "s"), "{'is':'Pin','id':16,'seat':'s'}");
    page(new FromPage.Unpin(17), "{'is':'Unpin','id':17}");
    page(new FromPage.Restart(19, "u", "p"), "{'is':'Restart','id':19,'ufrag':'u','password':'p'}");
    page(
        new FromPage.SetTerms(
            20,
            new FloorView.Terms(
                FloorView.Mode.BRIEFING,
                1,
                false,
                true,
                Optional.of(180),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of("s"),
                List.of())),
        "{'is':'SetTerms','id':20,'terms':{'mode':'BRIEFING','microphones':1,'override':false,"
            + "'alternate':true,'intervention':180,'closes':true,'presenter':'s','speakers':[]}}");
    page(
        new FromPage.AskFloor(21, FloorView.AskKind.REPLY),
        "{'is':'AskFloor','id':21,'kind':'REPLY'}");
    page(
        new FromPage.WithdrawAsk(22, FloorView.AskKind.REQUEST),
        "{'is':'WithdrawAsk','id':22,'kind':'REQUEST'}");
    page(new FromPage.OpenMicrophone(23), "{'is':'OpenMicrophone','id':23}");
    page(new FromPage.Yield(24), "{'is':'Yield','id':24}");
    page(new FromPage.GiveFloor(25, "s"), "{'is':'GiveFloor','id':25,'seat':'s'}");
    page(new FromPage.GiveNext(26), "{'is':'GiveNext','id':26}");
    page(new FromPage.TakeFloor(27, "s"), "{'is':'TakeFloor','id':27,'seat':'s'}");
    page(
        new FromPage.SkipAsk(28, "s", FloorView.AskKind.REPLY),
        "{'is':'SkipAsk','id':28,'seat':'s','kind':'REPLY'}");
    page(
        new FromPage.ReorderAsks(29, FloorView.AskKind.REQUEST, List.of("b", "a")),
        "{'is':'ReorderAsks','id':29,'kind':'REQUEST','seats':['b','a']}");
    page(new FromPage.EnterOnList(30, "s"), "{'is':'EnterOnList','id':30,'seat':'s'}");
    page(new FromPage.StrikeFromList(31, "s"), "{'is':'StrikeFromList','id':31,'seat':'s'}");
    page(
        new FromPage.ExtendTurn(32, "s", 60),
        "{'is':'ExtendTurn','id':32,'seat':'s','seconds':60}");
    page(
        new FromPage.ExtendQuota(33, "a", 60),
        "{'is':'ExtendQuota','id':33,'side':'a','seconds':60}");
    page(new FromPage.TakePriority(34), "{'is':'TakePriority','id':34}");
    page(new FromPage.ReleasePriority(35), "{'is':'ReleasePriority','id':35}");
    page(new FromPage.AskToConclude(36, "s"), "{'is':'AskToConclude','id':36,'seat':'s'}");
    page(
        new FromPage.TieInterpreter(37, "i", Optional.empty(), Optional.of("a")),
        "{'is':'TieInterpreter','id':37,'interpreter':'i','side':'a'}");
    page(
        new FromPage.UntieInterpreter(38, "i"),
        "{'is':'UntieInterpreter','id':38,'interpreter':'i'}");
    page(new FromPage.PassVoice(39), "{'is':'PassVoice','id':39}");
    page(
        new FromPage.SpeakLanguage(40, "s", Optional.of("vi")),
        "{'is':'SpeakLanguage','id':40,'seat':'s','language':'vi'}");
    page(new FromPage.Withdraw(70, "a"), "{'is':'Withdraw','id':70,'side':'a'}");
    page(new FromPage.Rejoin(71, "a"), "{'is':'Rejoin','id':71,'side':'a'}");
    page(
        new FromPage.InviteAside(72, List.of("s"), List.of("i")),
        "{'is':'InviteAside','id':72,'heads':['s'],'interpreters':['i']}");
    page(
        new FromPage.AnswerAside(73, "caucus-1", true),
        "{'is':'AnswerAside','id':73,'room':'caucus-1','agreed':true}");
    page(new FromPage.ComeBack(74), "{'is':'ComeBack','id':74}");
    page(new FromPage.WriteNote(75, "x"), "{'is':'WriteNote','id':75,'text':'x'}");
    page(new FromPage.AskToSit(90, List.of("s")), "{'is':'AskToSit','id':90,'seats':['s']}");
    page(
        new FromPage.AnswerSitting(91, "sitting-1", "a", true),
        "{'is':'AnswerSitting','id':91,'sitting':'sitting-1','side':'a','agreed':true}");
    page(
        new FromPage.WithdrawSitting(92, "sitting-1"),
        "{'is':'WithdrawSitting','id':92,'sitting':'sitting-1'}");
    page(
        new FromPage.NotSitting(93, "sitting-1", true),
        "{'is':'NotSitting','id':93,'sitting':'sitting-1','noCamera':true}");
    page(new FromPage.OpenItem(41, "i"), "{'is':'OpenItem','id':41,'item':'i'}");
    page(new FromPage.CloseItem(42, "i"), "{'is':'CloseItem','id':42,'item':'i'}");
    page(new FromPage.ProposeAdoption(43), "{'is':'ProposeAdoption','id':43}");
    page(
        new FromPage.ProposeAgenda(
            44,
            List.of(
                new AgendaView.Item(
                    "i",
                    Map.of("en", "Tides"),
                    20,
                    Optional.empty(),
                    new FloorView.Terms(
                        FloorView.Mode.REQUEST,
                        1,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of())))),
        "{'is':'ProposeAgenda','id':44,'items':[{'id':'i','title':{'en':'Tides'},'minutes':20,"
            + "'terms':{'mode':'REQUEST','microphones':1,'override':false,'alternate':false,"
            + "'closes':false,'speakers':[]}}]}");
    page(
        new FromPage.AnswerProposal(45, 3, true),
        "{'is':'AnswerProposal','id':45,'number':3,'agreed':true}");
    page(new FromPage.WithdrawProposal(46, 3), "{'is':'WithdrawProposal','id':46,'number':3}");
    page(new FromPage.CallRoll(47), "{'is':'CallRoll','id':47}");
    page(
        new FromPage.ConfirmRoll(
            48,
            1,
            "a",
            List.of(
                new OpeningView.RollAnswer(
                    "p", OpeningView.Attended.EXCUSED, OpeningView.Capacity.ACTING_HEAD))),
        "{'is':'ConfirmRoll','id':48,'call':1,'side':'a','answers':[{'person':'p',"
            + "'attended':'EXCUSED','capacity':'ACTING_HEAD'}]}");
    page(new FromPage.BeginSoundCheck(49), "{'is':'BeginSoundCheck','id':49}");
    page(new FromPage.CallForSound(50, "s"), "{'is':'CallForSound','id':50,'seat':'s'}");
    page(
        new FromPage.JudgeSound(51, "s", Optional.of(OpeningView.SoundFault.ECHO)),
        "{'is':'JudgeSound','id':51,'seat':'s','fault':'ECHO'}");
    page(
        new FromPage.JudgeSound(52, "s", Optional.empty()),
        "{'is':'JudgeSound','id':52,'seat':'s'}");
    page(
        new FromPage.MarkMoment(53, MarkedMoment.MarkKind.COMMITMENT),
        "{'is':'MarkMoment','id':53,'kind':'COMMITMENT'}");
    page(
        new FromPage.AmendMark(
            54,
            7,
            new MarkedMoment.MarkSays(
                MarkedMoment.MarkKind.STATEMENT, Optional.of("p"), Optional.empty(), "n")),
        "{'is':'AmendMark','id':54,'number':7,'says':{'kind':'STATEMENT','person':'p','note':'n'}}");
    page(new FromPage.WithdrawMark(55, 7), "{'is':'WithdrawMark','id':55,'number':7}");
    page(
        new FromPage.ShowDocument(60, "d", 2),
        "{'is':'ShowDocument','id':60,'document':'d','page':2}");
    page(new FromPage.LeafTo(61, 3), "{'is':'LeafTo','id':61,'page':3}");
    page(new FromPage.StopShowing(62), "{'is':'StopShowing','id':62}");
    page(
        new FromPage.HandOut(63, "d", DocumentView.DocumentRelease.INTERPRETERS),
        "{'is':'HandOut','id':63,'document':'d','release':'INTERPRETERS'}");
    page(
        new FromPage.WithdrawDocument(64, "d"), "{'is':'WithdrawDocument','id':64,'document':'d'}");
    page(
        new FromPage.DescribeDocument(65, "d", Map.of("en", "Flow"), true, Optional.of("i")),
        "{'is':'DescribeDocument','id':65,'document':'d','title':{'en':'Flow'},'download':true,"
            + "'item':'i'}");
    page(new FromPage.MicrophoneReady(66), "{'is':'MicrophoneReady','id':66}");
    page(new FromPage.Tiles(18, 16), "{'is':'Tiles','id':18,'count':16}");
    page(
        new FromPage.Listen(67, Optional.of("vi"), InterpretationView.HearingMode.BOTH),
        "{'is':'Listen','id':67,'language':'vi','mode':'BOTH'}");
    page(
        new FromPage.ShowSigns(132, Optional.of("ase")),
        "{'is':'ShowSigns','id':132,'language':'ase'}");
    page(new FromPage.TalkBack(68, true), "{'is':'TalkBack','id':68,'on':true}");
    page(new FromPage.GoOnAir(69), "{'is':'GoOnAir','id':69}");
    page(new FromPage.GoOffAir(70), "{'is':'GoOffAir','id':70}");
    page(new FromPage.TurnDirection(71, "vi"), "{'is':'TurnDirection','id':71,'into':'vi'}");
    page(
        new FromPage.SetAutomaticDirection(72, true),
        "{'is':'SetAutomaticDirection','id':72,'automatic':true}");
    page(
        new FromPage.TurnEar(73, new InterpretationView.EarChoice(false, Optional.of("en"))),
        "{'is':'TurnEar','id':73,'ear':{'asNeeded':false,'channel':'en'}}");
    page(new FromPage.AskHandover(74), "{'is':'AskHandover','id':74}");
    page(new FromPage.AnswerHandover(75, true), "{'is':'AnswerHandover','id':75,'agreed':true}");
    page(
        new FromPage.MarkSound(80, "s", Optional.of(OpeningView.SoundFault.ECHO)),
        "{'is':'MarkSound','id':80,'seat':'s','fault':'ECHO'}");
    page(
        new FromPage.SignalSpeaker(76, IntercomView.BoothSignal.SLOWER),
        "{'is':'SignalSpeaker','id':76,'signal':'SLOWER'}");
    page(
        new FromPage.ShowPhoneCode(81, "s", true),
        "{'is':'ShowPhoneCode','id':81,'seat':'s','anew':true}");
    page(new FromPage.EndPhoneCode(82, "s"), "{'is':'EndPhoneCode','id':82,'seat':'s'}");
    page(
        new FromPage.AdmitPhones(83, "s", List.of("d")),
        "{'is':'AdmitPhones','id':83,'seat':'s','devices':['d']}");
    page(
        new FromPage.RemovePhone(84, "s", "d"),
        "{'is':'RemovePhone','id':84,'seat':'s','device':'d'}");
    page(new FromPage.BeginCapture(85, "s"), "{'is':'BeginCapture','id':85,'seat':'s'}");
    page(new FromPage.EndCapture(86, "s"), "{'is':'EndCapture','id':86,'seat':'s'}");
    page(new FromPage.CallOperator(77, true), "{'is':'CallOperator','id':77,'on':true}");
    page(new FromPage.AnswerCall(78, "s"), "{'is':'AnswerCall','id':78,'seat':'s'}");
    page(
        new FromPage.WriteLine(79, IntercomView.IntercomCircle.PARTNER, "page 4"),
        "{'is':'WriteLine','id':79,'to':'PARTNER','text':'page 4'}");
    page(
        new FromPage.MicrophoneMeasured(
            66, new MicrophoneMeasure(Optional.of(3_400), 120, Optional.of(-62), Optional.of(-24))),
        "{'is':'MicrophoneMeasured','id':66,"
            + "'measure':{'band':3400,'clipping':120,'noise':-62,'speech':-24}}");

    page(
        new FromPage.LoudnessMeasured(76, -235), "{'is':'LoudnessMeasured','id':76,'tenths':-235}");
    page(
        new FromPage.SoundKept(87, Map.of(Outlet.CHANNEL_A, 62)),
        "{'is':'SoundKept','id':87,'milliseconds':{'CHANNEL_A':62}}");

    server(
        new FromServer.PhoneCodeShown(81, "https://a/listen/t", "<svg/>"),
        "{'is':'PhoneCodeShown','id':81,'link':'https://a/listen/t','picture':'<svg/>'}");
    server(
        new FromServer.LoudnessTold(List.of(new SourceLoudness(9, -235))),
        "{'is':'LoudnessTold','sources':[{'source':9,'tenths':-235}]}");
    server(
        new FromServer.Welcome(
            1,
            "0.1",
            "2026-03-04T08:00:00Z",
            List.of(
                new IceServer(List.of("turn:turn.example.org:3478"), "1772697600:1f", "ZmFrZQ=="))),
        "{'is':'Welcome','protocol':1,'version':'0.1','now':'2026-03-04T08:00:00Z','iceServers':["
            + "{'urls':['turn:turn.example.org:3478'],'username':'1772697600:1f',"
            + "'credential':'ZmFrZQ=='}]}");
    server(new FromServer.MicrophoneWanted(true), "{'is':'MicrophoneWanted','wanted':true}");
    server(new FromServer.AskedToConclude("s"), "{'is':'AskedToConclude','chair':'s'}");
    server(
        new FromServer.PriorityChanged(true, "s"),
        "{'is':'PriorityChanged','taken':true,'chair':'s'}");
    server(
        new FromServer.ProtocolGrew(
            true,
            List.of(
                new ProtocolLine(
                    9,
                    Instant.parse("2026-03-12T12:00:00.250Z"),
                    "FLOOR_ENDED",
                    Optional.of(new ProtocolLine.NamedSeat("s", Optional.of("p"))),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("YIELDED"),
                    Optional.of(61_000L),
                    Optional.empty()))),
        "{'is':'ProtocolGrew','anew':true,'lines':[{'number':9,'at':'2026-03-12T12:00:00.250Z',"
            + "'kind':'FLOOR_ENDED','who':{'seat':'s','person':'p'},'people':[],'how':'YIELDED',"
            + "'lasted':61000}]}");
    server(
        new FromServer.Snapshot(ViewPart.OWN, 1, JsonNodeFactory.instance.objectNode().put("a", 1)),
        "{'is':'Snapshot','part':'OWN','number':1,'body':{'a':1}}");
    server(
        new FromServer.Patch(
            ViewPart.CONFERENCE, 2, JsonNodeFactory.instance.objectNode().putNull("pinned")),
        "{'is':'Patch','part':'CONFERENCE','number':2,'change':{'pinned':null}}");
    server(new FromServer.Done(4), "{'is':'Done','id':4}");
    server(
        new FromServer.Refused(5, "notYours", Map.of("seat", "s"), "No."),
        "{'is':'Refused','id':5,'why':'notYours','arguments':{'seat':'s'},'sentence':'No.'}");
    server(new FromServer.Answer(6, "v=0\r\n"), "{'is':'Answer','id':6,'sdp':'v=0\\r\\n'}");
    server(
        new FromServer.Restarted(7, "u", "p"),
        "{'is':'Restarted','id':7,'ufrag':'u','password':'p'}");
    server(new FromServer.SomebodyKnocks("s"), "{'is':'SomebodyKnocks','seat':'s'}");
    server(
        new FromServer.LayersNeeded(SourceKind.CAMERA, 2),
        "{'is':'LayersNeeded','source':'CAMERA','from':2}");
    server(new FromServer.Ended(Ending.REPLACED), "{'is':'Ended','why':'REPLACED'}");
    server(
        new FromServer.LinesSeen(
            new OperatorView(
                List.of(
                    new OperatorView.Danger(
                        OperatorView.DangerKind.LOSS_UP, true, "s", Optional.of(12))),
                Map.of(
                    "s",
                    new OperatorView.SeatLine(
                        OperatorView.LineState.UP,
                        Optional.of(Instant.parse("2026-03-12T12:00:00Z")),
                        Optional.of(80),
                        Optional.of(120),
                        Optional.empty(),
                        Map.of(Outlet.STAGE, Shortfall.COARSER),
                        false,
                        Optional.of(
                            new OperatorView.SeatSignals(
                                DeviceState.ON,
                                DeviceState.OFF,
                                Optional.of(3),
                                Optional.of(-31),
                                Optional.of(OperatorView.LevelSource.LINE),
                                Optional.of(0),
                                Optional.of(0),
                                Optional.of(
                                    new MicrophoneMeasure(
                                        Optional.empty(),
                                        0,
                                        Optional.of(-70),
                                        Optional.empty())))))),
                List.of(
                    new OperatorView.BoothDelays(
                        List.of("vi", "zh"),
                        List.of("i"),
                        Optional.of(new OperatorView.SoundDelay(181, 204, 100, false)),
                        Optional.empty())))),
        "{'is':'LinesSeen','desk':{'dangers':[{'kind':'LOSS_UP','grave':true,'seat':'s',"
            + "'figure':12}],'lines':{'s':{'line':'UP','since':'2026-03-12T12:00:00Z',"
            + "'roundTrip':80,'lossUp':120,'lacking':{'STAGE':'COARSER'},'sealed':false,'inside':{'microphone':'ON',"
            + "'camera':'OFF','jitter':3,'level':-31,'levelFrom':'LINE','quiet':0,'pictures':0,"
            + "'measured':{'clipping':0,'noise':-70}}}},'delays':[{'into':['vi','zh'],"
            + "'seats':['i'],'fromFloor':{'median':181,'p95':204,'line':100,'late':false}}]}}");
  }

  static List<String> textsFromPage() {
    return List.copyOf(FROM_PAGE.values());
  }

  private static void page(FromPage message, String json) {
    FROM_PAGE.put(message, json.replace('\'', '"'));
  }

  private static void server(FromServer message, String json) {
    FROM_SERVER.put(message, json.replace('\'', '"'));
  }

  private Samples() {}
}
