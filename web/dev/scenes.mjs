// The scenes of the harness: invented institutions and people.
const text = (en, vi) => ({ en, vi });
const NAMES = [
  ["lanh", "Lê Thị Lành", "Lê Thị Lành", "Director, Coastal Waters Department", "Giám đốc Sở Vùng nước ven biển", "HEAD"],
  ["minh", "Trần Quang Minh", "Trần Quang Minh", "Deputy Director", "Phó Giám đốc", "DELEGATE"],
  ["thu", "Phạm Hoài Thu", "Phạm Hoài Thu", "Hydrologist", "Chuyên viên thủy văn", "EXPERT"],
  ["ngoc", "Đỗ Bảo Ngọc", "Đỗ Bảo Ngọc", "Secretary of the delegation", "Thư ký đoàn", "SECRETARY"],
];
const OTHERS = [
  ["weston", "Harriet Weston-Adeyemi", "Harriet Weston-Adeyemi", "Commissioner for Rivers and Harbours", "Ủy viên phụ trách Sông và Cảng", "HEAD"],
  ["okafor", "Daniel Okafor", "Daniel Okafor", "Chief Engineer", "Kỹ sư trưởng", "EXPERT"],
  ["lind", "Astrid Lind", "Astrid Lind", "Legal Adviser", "Cố vấn pháp lý", "DELEGATE"],
  ["room", "", "", "", "", "DELEGATE"],
];

function seat(side, number, [id, en, vi, titleEn, titleVi, role], more = {}) {
  const person = { id: `p-${id}`, name: text(en, vi), shortName: text(en, vi), title: text(titleEn, titleVi), body: text("", "") };
  return {
    number, side, role, chair: role === "HEAD", deputy: false, people: [person], site: "main",
    sources: { CAMERA: number * 10 + 1, MICROPHONE: number * 10 }, admitted: true, connected: true,
    muted: false, heard: false, microphone: "ON", camera: "ON", slides: "NONE", ...more,
  };
}

/** Four items, of which the second is open, and late. */
function agenda(change = {}) {
  const terms = { mode: "REQUEST", microphones: 1, override: false, alternate: false, closes: false, speakers: [] };
  const titles = [["Opening remarks", "Phát biểu khai mạc"], ["What the tidal barriers did this winter", "Các đập ngăn triều mùa đông vừa qua"], ["Replies", "Đáp từ"], ["One survey for both banks", "Khảo sát chung hai bờ"]];
  const items = titles.map(([en, vi], i) => ({ id: `i${i}`, title: text(en, vi), minutes: 5 * (i + 1), terms }));
  const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  return {
    items, adopted: ago(18), current: "i1", proposals: [],
    courses: { i0: { opened: ago(18), taken: 7 * 60_000 }, i1: { opened: ago(11), taken: 0, running: ago(11) } },
    ...change,
  };
}

function conference(change = {}) {
  const seats = {};
  NAMES.forEach((it, i) => (seats[it[0]] = seat("sao", i + 1, it)));
  OTHERS.forEach((it, i) => (seats[it[0]] = seat("marrow", i + 11, it)));
  seats.weston.heard = true;
  seats.thu.camera = "NONE";
  seats.lind = { ...seats.lind, camera: "OFF", muted: true };
  const people = [["Ida Moreau", "Head of Surveying"], ["Peter Szabo", "Surveyor"]].map(([name, title], i) => ({
    id: `r${i}`, name: text(name, name), shortName: text(name, name), title: text(title, title), body: text("", ""),
  }));
  seats.room = { ...seats.room, people, room: text("Harbour Hall, room 2", "Nhà Cảng vụ, phòng 2"), connected: false };
  return {
    id: "c1", kind: "TRIAL", purpose: "EXCHANGE", languages: ["en", "vi"],
    subject: text("Shared survey of the Marrow estuary and its tidal barriers", "Khảo sát chung cửa sông Marrow và các đập ngăn triều"),
    starts: new Date(Date.now() - 16 * 60_000).toISOString(), minutes: 60, phase: "OPEN",
    opened: new Date(Date.now() - 752_000).toISOString(), host: "sao", order: ["sao", "marrow"],
    sides: {
      sao: {
        name: text("Coastal Province of Sao", "Tỉnh duyên hải Sao"), bodies: [], language: "vi", colour: "#1d6b54", head: "lanh",
        sites: [{ id: "main", city: text("Sao Bay", "Vịnh Sao"), zone: "Asia/Ho_Chi_Minh" }],
      },
      marrow: {
        name: text("Marrow Rivers Commission", "Ủy ban Sông Marrow"), bodies: [], language: "en", colour: "#8a5a12", head: "weston",
        sites: [{ id: "main", city: text("Port Marrow", "Cảng Marrow"), zone: "Europe/Lisbon" }],
      },
    },
    seats, floor: floor("OPEN"), agenda: agenda(), documents: {}, withdrawn: {}, opening: {}, booths: {}, ...change,
  };
}

const ago = (seconds) => new Date(Date.now() - seconds * 1_000).toISOString();
const minutes = (count) => count * 60_000;

function floor(mode, change = {}) {
  const { terms = {}, ...rest } = change;
  return {
    terms: {
      mode, microphones: 3, override: false, alternate: false, intervention: null, presentation: null, quota: null,
      closes: false, presenter: null, speakers: [], ...terms,
    },
    turns: [], waiting: [], holder: null, priority: [], interpreters: {}, languages: {}, routed: [],
    times: mode === "OPEN" ? {} : { sao: { spoken: minutes(4), quota: null }, marrow: { spoken: minutes(7), quota: null } },
    ...rest,
  };
}

const turn = (seat, spoken, change = {}) => ({
  seat, right: "REQUEST", since: ago(spoken), voice: seat, interpreter: null, allowed: minutes(3), spoken: 0, interpreted: 0, running: ago(spoken), ...change,
});
const asking = (seat, kind = "REQUEST") => ({ seat, kind, since: ago(30) });
const queue = [asking("lind", "POINT_OF_ORDER"), asking("okafor", "REPLY"), asking("minh"), asking("thu")];
const limited = {
  terms: { intervention: 180, quota: 900, alternate: true, closes: true },
  times: { sao: { spoken: minutes(4), quota: minutes(15) }, marrow: { spoken: minutes(15), quota: minutes(15) } },
};
const speaking = (seat, spoken, change = {}) => floor("REQUEST", { ...limited, turns: [turn(seat, spoken, change)], waiting: queue });

/** With an interpreter of the side of Sao beside the others. */
function interpreted(floor) {
  const base = conference({ floor });
  const thuy = ["thuy", "Vũ Thị Thanh Thúy", "Vũ Thị Thanh Thúy", "Interpreter of the delegation", "Phiên dịch của đoàn", "INTERPRETER"];
  return { ...base, seats: { ...base.seats, thuy: seat("sao", 5, thuy) } };
}

function own(seatId, change = {}) {
  const carried = (id, kind = "CAMERA") => ({ seat: id, kind, source: 0 });
  return {
    where: "CHAMBER", seat: seatId, language: "en", secondDevice: false, voice: "SWITCH", marks: {}, apart: { notes: {} }, documents: { documents: {}, may: {} }, interpreters: [], may: { SHARE: true }, waiting: {},
    outlets: {
      STAGE: carried("weston"), HEAD: carried("weston"), TILE_1: carried("minh"), TILE_2: carried("ngoc"),
      TILE_3: carried("weston"), TILE_4: carried("okafor"),
    },
    trial: {
      links: Object.fromEntries(["lanh", "minh", "thu", "ngoc", "weston", "okafor", "lind", "room"].map((it) => [it, `/s/${it}`])),
      until: new Date(Date.now() + 86_000_000).toISOString(),
    },
    documents: { given: {}, keeps: [], shows: [], adds: true, addsForAll: false, stops: false },
    apart: { notes: {} },
    lacking: {}, captures: {}, phones: {},
    interpretation: { channels: {}, signs: {}, choice: { mode: "BOTH" } },
    intercom: { signals: [], calls: {}, lines: [] },
    photographs: { mayAsk: false, sittings: [] },
    ...change,
  };
}

/** With a technician of no side beside the others. */
function withTechnician() {
  const base = conference();
  const tech = ["tech", "Rosalind Achterberg", "Rosalind Achterberg", "Technical care", "Kỹ thuật viên", "OPERATOR"];
  return { ...base, seats: { ...base.seats, tech: { ...seat(null, 21, tech), chair: false } } };
}

const capture = (seat, state, from, until, why) => ({ seat, by: "tech", state, since: ago(from), until: ago(until), why });
const captures = {
  1: capture("okafor", "ENDED", 4_000, 3_400, "TIME"),
  2: capture("lind", "ENDED", 1_200, 1_140, "OPERATOR"),
  3: capture("minh", "RECORDS", 120, -480),
  4: capture("lanh", "PAUSES", 60, -540),
};

const scene = (conference, own, more = {}) => ({ conference, own, ...more });
const chairMay = { SHARE: true, ADMIT: true, PIN: true, LEAD_FLOOR: true };
const waiting = {
  d1: { seat: "thu", label: "Firefox on Linux", secondDevice: false, since: new Date().toISOString() },
  d2: { seat: "minh", label: "Safari on iOS", secondDevice: true, since: new Date().toISOString() },
};
const closing = { proposedBy: "weston", at: new Date().toISOString(), agreed: ["weston"], awaited: ["lanh"] };
const stage = (id) => own("lanh").outlets && { ...own("lanh").outlets, STAGE: { seat: id, kind: "CAMERA", source: 0 } };

const delegateMay = { SHARE: true, ASK_FLOOR: true, REPLY: true, POINT_OF_ORDER: true };
const leads = { ...chairMay, PROPOSE_CLOSING: true, LEAD_FLOOR: true, POINT_OF_ORDER: true };
const regulated = (floor, seat, voice, may = delegateMay, more = {}) =>
  scene(conference({ floor }), own(seat, { voice, may, trial: undefined }), more);
const rendered = { interpreter: "thuy", right: "CALLED", interpreted: 70_000 };
const change = (by, number) => {
  const [first, second, third, fourth] = agenda().items;
  const items = [first, second, fourth, { ...third, id: "i9", title: text("Lights on the barriers", "Đèn trên các đập") }];
  return { number, items, proposedBy: by, at: new Date().toISOString(), agreed: [by], awaited: [by === "lanh" ? "weston" : "lanh"] };
};

const places = (...all) => all.map(([seat, person, capacity]) => ({ seat, person, capacity }));
const lists = {
  sao: places(["lanh", "p-lanh", "HEAD"], ["minh", "p-minh", "DELEGATE"], ["thu", "p-thu", "EXPERT"], ["ngoc", "p-ngoc", "SECRETARY"]),
  marrow: places(["weston", "p-weston", "HEAD"], ["okafor", "p-okafor", "EXPERT"], ["lind", "p-lind", "DELEGATE"], ["room", "r0", "DELEGATE"], ["room", "r1", "DELEGATE"]),
};
const answered = (side, by, change = {}) => ({
  by, at: ago(20), entries: lists[side].map((it) => ({ ...it, attended: "PRESENT", ...change[it.person] })),
});
const roll = (sides) => ({ roll: { number: 1, chair: "weston", at: ago(60), sides, lists } });
const marrowRoll = answered("marrow", "weston", { r1: { attended: "EXCUSED", capacity: "ADVISER" }, "p-lind": { attended: "ABSENT" } });

const technician = ["bao", "Hoàng Gia Bảo", "Hoàng Gia Bảo", "Technician of the host", "Kỹ thuật viên của bên chủ nhà", "OPERATOR"];
const readers = ["lanh", "minh", "thu", "ngoc", "weston", "okafor", "lind", "room"];
const sound = (called, results) => ({ soundCheck: { by: "bao", since: ago(200), called, seats: readers, results } });
const good = { at: ago(90) };
function before(opening) {
  const base = conference({ phase: "CONVENED", opened: undefined, opening, agenda: agenda({ adopted: undefined, current: undefined, courses: {} }) });
  const away = { ...base.seats.thu, admitted: false, connected: false };
  return { ...base, seats: { ...base.seats, thu: away, bao: seat(undefined, 20, technician) } };
}

const mark = (seconds, kind, says = {}) => ({ moment: ago(seconds), by: "ngoc", says: { kind, note: "", ...says } });
const named = (id) => ({ seat: id, person: `p-${id}` });
const survey = text("What the tidal barriers did this winter", "Các đập ngăn triều mùa đông vừa qua");
const told = [
  ["ADMITTED", { who: named("lanh") }], ["ADMITTED", { who: named("weston") }], ["ADMITTED", { who: { seat: "room" } }],
  ["OPENED", { who: named("lanh") }], ["ROLL_CALLED", { who: named("lanh"), ordinal: 1 }],
  ["ROLL_CONFIRMED", { who: named("ngoc"), side: "sao", ordinal: 1, present: 4, absent: 0 }],
  ["ROLL_CONFIRMED", { who: named("weston"), side: "marrow", ordinal: 1, present: 4, absent: 1 }],
  ["ADOPTION_PROPOSED", { who: named("weston"), ordinal: 1 }], ["AGENDA_ADOPTED", {}],
  ["ITEM_OPENED", { who: named("lanh"), topic: survey }],
  ["DOCUMENT_HANDED_OUT", { side: "sao", topic: survey }], ["DOCUMENT_SHOWN", { who: named("minh"), topic: survey }],
  ["FLOOR_GIVEN", { who: named("minh"), by: named("lanh"), how: "PRESENTER" }],
  ["LANGUAGE_SET", { who: named("minh"), language: "en" }],
  ["FLOOR_ENDED", { who: named("minh"), how: "YIELDED", lasted: minutes(4) }],
  ["MARKED", { who: named("ngoc"), how: "STATEMENT", person: "p-minh", ordinal: 1 }],
  ["FLOOR_GIVEN", { who: { seat: "room", person: "r0" }, by: named("weston"), how: "REPLY" }],
  ["FLOOR_ENDED", { who: { seat: "room", person: "r0" }, how: "TIME_OVER", lasted: minutes(3) }],
  ["PRIORITY_TAKEN", { who: named("lanh") }], ["PRIORITY_RELEASED", { who: named("lanh") }],
  ["MARKED", { who: named("ngoc"), how: "COMMITMENT", side: "marrow", ordinal: 2 }],
  ["SIDE_WITHDREW", { side: "marrow" }], ["SIDE_RETURNED", { side: "marrow" }],
  ["WENT_ASIDE", { people: [named("lanh"), named("weston")] }], ["ASIDE_ENDED", {}],
  ["TIED_TO_SIDE", { who: named("thu"), side: "sao" }],
  ["FLOOR_GIVEN", { who: named("okafor"), by: named("weston"), how: "REQUEST" }],
].map(([kind, says], i, all) => ({ number: 40 + i, at: ago((all.length - i) * 35), kind, people: [], ...says }));

const marks = {
  1: mark(900, "STATEMENT", { person: "p-weston", note: "The barriers held on 41 of 43 tides." }),
  4: mark(400, "COMMITMENT", { side: "marrow" }),
  5: mark(60, "DECISION"),
  ...Object.fromEntries([...Array(6)].map((_, i) => [10 + i, mark(50 - i, "STATEMENT", { person: "p-okafor" })])),
};

const version = (language, pages) => ({ language, pages, hash: language, type: "application/pdf", bytes: 840_000, fileName: `barriers-${language}.pdf` });
const paper = (number, titles, change = {}) => ({
  number, side: "sao", kind: "DOCUMENT", title: text(...titles), release: "EVERYBODY", download: true,
  versions: [version("en", 12), version("vi", 12)], ...change,
});
const laid = {
  d1: paper(1, ["What the tidal barriers did this winter", "Các đập ngăn triều mùa đông vừa qua"]),
  d2: paper(2, ["Lights on the barriers: costs until 2031", "Đèn trên các đập: chi phí đến năm 2031"], { side: "marrow", versions: [version("en", 300)] }),
};
const held = {
  d3: paper(3, ["Our answer to the survey, draft", "Dự thảo trả lời về cuộc khảo sát"], { release: "HELD", versions: [version("vi", 4)] }),
  d4: paper(4, ["Notes for the opening", "Bài nói khai mạc"], { release: "INTERPRETERS", kind: "SPEAKING_NOTES", versions: [version("vi", 2)] }),
};
const ownPapers = (change = {}) => ({ given: held, keeps: ["d1", "d3", "d4"], shows: ["d1", "d2"], adds: true, addsForAll: true, stops: false, ...change });
const papers = (presenter, seat, more = {}, shown = { document: "d1", page: 5 }) =>
  scene(conference({ documents: laid, shown: presenter && { ...shown, presenter } }), own(seat, { trial: undefined, may: chairMay, documents: ownPapers(more) }), {
    refuses: { WithdrawDocument: "This document is being shown. Put it away first." },
  });

export const SCENES = {
  marks: () => scene(conference({ floor: speaking("okafor", 50) }), own("ngoc", { voice: "MAY_ASK", may: { ...delegateMay, ADMIT: true, MARK: true }, marks, trial: undefined })),
  protocol: () => scene(conference({ floor: speaking("okafor", 50) }), own("ngoc", { voice: "MAY_ASK", may: { ...delegateMay, ADMIT: true, MARK: true }, marks, trial: undefined }), { protocol: told }),
  "protocol-delegate": () => scene(conference({ floor: speaking("okafor", 50) }), own("minh", { voice: "MAY_ASK", may: delegateMay, trial: undefined }), { protocol: told }),
  "marks-chair": () => scene(conference(), own("lanh", { may: { ...chairMay, MARK: true }, marks, trial: undefined })),
  "sound-begin": () => scene(before({}), own("bao", { may: { LEAD_SOUND_CHECK: true, PIN: true }, trial: undefined })),
  "sound-lead": () => scene(before(sound("okafor", { lanh: good, minh: good, ngoc: { fault: "TOO_QUIET", at: ago(40) }, weston: good })), own("bao", { may: { LEAD_SOUND_CHECK: true, PIN: true }, trial: undefined })),
  "sound-again": () => scene(before(sound(undefined, { ...Object.fromEntries(readers.filter((it) => it !== "thu").map((it) => [it, good])), ngoc: { fault: "ECHO", at: ago(40) } })), own("bao", { may: { LEAD_SOUND_CHECK: true, PIN: true }, trial: undefined })),
  "sound-read": () => scene(before(sound("minh", { lanh: good })), own("minh", { trial: undefined })),
  "sound-done": () => scene(before(sound(undefined, Object.fromEntries(readers.map((it) => [it, good])))), own("lanh", { may: { ...chairMay, OPEN: true }, trial: undefined })),
  "roll-call": () => scene(conference({ agenda: agenda({ adopted: undefined, current: undefined, courses: {} }) }), own("lanh", { may: { ...chairMay, CALL_ROLL: true } })),
  "roll-asked": () => scene(conference({ opening: roll({ marrow: marrowRoll }) }), own("lanh", { may: { ...chairMay, CONFIRM_ROLL: true, CALL_ROLL: true } }), { refuses: { ConfirmRoll: "The roll has been called anew meanwhile. Please confirm the list once more." } }),
  "roll-room": () => scene(conference({ opening: roll({}) }), own("weston", { may: { ...chairMay, CONFIRM_ROLL: true } })),
  "roll-done": () => scene(conference({ opening: roll({ sao: answered("sao", "ngoc", { "p-thu": { attended: "EXCUSED" } }), marrow: marrowRoll }) }), own("lanh", { may: { ...chairMay, CONFIRM_ROLL: true, CALL_ROLL: true } })),
  papers: () => papers(undefined, "lanh"),
  "papers-presents": () => papers("lanh", "lanh", { stops: true }),
  "papers-follows": () => papers("weston", "minh", { keeps: [], shows: [], given: {} }),
  "papers-foreign": () => papers("weston", "minh", { keeps: [], shows: [], given: {} }, { document: "d2", page: 250 }),
  "papers-screen": () => {
    const it = papers("weston", "lanh");
    return { ...it, own: { ...it.own, outlets: { ...it.own.outlets, SLIDES: { seat: "okafor", kind: "SLIDES", source: 0 } } } };
  },
  "floor-ask": () => regulated(speaking("okafor", 50), "minh", "MAY_ASK"),
  "floor-open": () => regulated(floor("FREE", { turns: [turn("okafor", 50, { right: "OPEN" })] }), "minh", "MAY_OPEN"),
  "floor-waits": () => regulated(speaking("okafor", 150), "minh", "WAITS"),
  "floor-granted": () => regulated(speaking("minh", 0), "minh", "GRANTED"),
  "floor-heard": () => regulated(speaking("minh", 19), "minh", "HEARD"),
  "floor-over": () => regulated(speaking("minh", 192), "minh", "HEARD"),
  "floor-silenced": () => regulated({ ...speaking("minh", 19, { running: null }), priority: ["weston"] }, "minh", "SILENCED"),
  "floor-listens": () => regulated(floor("CHAIR_CALLS", { turns: [turn("okafor", 90, { right: "CALLED", allowed: null })] }), "minh", "LISTENS"),
  "floor-muted": () => regulated(speaking("minh", 19), "minh", "MUTED"),
  "floor-other": () =>
    scene(interpreted(speaking("minh", 80, { ...rendered, voice: "thuy" })), own("minh", { voice: "OTHER_SPEAKS", may: { PASS_VOICE: true }, outlets: stage("minh") })),
  "floor-interprets": () =>
    scene(interpreted(speaking("minh", 80, rendered)), own("thuy", { voice: "OTHER_SPEAKS", may: { PASS_VOICE: true }, outlets: stage("minh") })),
  "floor-chair": () => regulated(speaking("okafor", 150), "lanh", "MAY_OPEN", leads, { refuses: { SkipAsk: "Only your own side’s people can be put in another order.", TakeFloor: "No." } }),
  "floor-chair-open": () => regulated(floor("OPEN"), "lanh", "SWITCH", leads),
  "floor-chair-priority": () => regulated({ ...speaking("weston", 20, { running: null }), priority: ["lanh"] }, "lanh", "HEARD", leads),
  "floor-chair-interpreter": () =>
    scene(interpreted({ ...speaking("weston", 20), interpreters: { thuy: { side: "sao" } } }), own("lanh", { voice: "MAY_OPEN", may: leads }), { asks: "weston" }),

  green: () => scene(conference(), own("lanh", { where: "GREEN_ROOM" })),
  blocked: () => scene(conference(), own("lanh", { where: "GREEN_ROOM" }), { blocked: true }),
  waiting: () => scene(conference(), own("minh", { where: "WAITING" })),
  second: () => scene(conference(), own("minh", { where: "WAITING", secondDevice: true })),
  chamber: () => scene(conference(), own("lanh")),
  captured: () => scene(withTechnician(), own("lanh", { trial: undefined, captures: { 3: captures[3], 4: captures[4] } })),
  operator: () =>
    scene(withTechnician(), own("tech", { may: { SEE_LINES: true }, trial: undefined, captures }), {
      lines: {
        dangers: [],
        delays: [],
        lines: Object.fromEntries(["lanh", "minh", "weston", "okafor"].map((it) => [it, { line: "UP", roundTrip: 40, lossUp: 2, lossDown: 0, lacking: {}, sealed: it === "weston" }])),
      },
    }),
  thin: () => scene(conference(), own("lanh", { lacking: { STAGE: "COARSER", TILE_1: "STILL" } })),
  delegate: () => scene(conference(), own("minh", { trial: undefined, outlets: stage("okafor") })),
  chair: () => scene(conference({ closing }), own("lanh", { may: { ...chairMay, ANSWER_CLOSING: true }, waiting }), { refuses: { Remove: "Only your own side's seats can be removed." } }),
  opening: () => scene(conference({ phase: "CONVENED", opened: undefined }), own("lanh", { may: { ...chairMay, OPEN: true } })),
  adoption: () => scene(conference({ agenda: agenda({ adopted: undefined, current: undefined, courses: {} }) }), own("lanh", { may: chairMay })),
  agenda: () => scene(conference({ agenda: agenda({ proposals: [change("weston", 1)] }) }), own("lanh", { may: chairMay })),
  proposed: () => scene(conference({ agenda: agenda({ proposals: [change("lanh", 1)] }) }), own("lanh", { may: chairMay })),
  slides: () => scene(conference(), own("lanh", { outlets: { ...own("lanh").outlets, SLIDES: { seat: "okafor", kind: "SLIDES", source: 0 } } })),
  room: () => scene(conference(), own("room", { may: { TAP_SPEAKER: true }, outlets: stage("lanh") })),
  plates: () => scene(conference(), own("lanh", { outlets: {} })),
  removed: () => ({ ended: "REMOVED" }),
  left: () => ({ ended: "LEFT" }),
  invalid: () => ({ ended: "LINK_INVALID" }),
};
