package plenum.conference.command;

/** What somebody asks a conference to do; who asks is told apart, as an {@link Actor}. */
public sealed interface Command
    permits ProgrammeCommand,
        LinkCommand,
        AdmissionCommand,
        LineCommand,
        ProceedingsCommand,
        ChamberCommand,
        KeepingCommand,
        FloorCommand,
        AgendaCommand,
        CaucusCommand,
        OpeningCommand,
        MarkCommand,
        DocumentCommand,
        StatementCommand,
        ReleaseCommand,
        PhotographCommand,
        MinutesCommand,
        RegisterCommand,
        InterpretationCommand,
        PhoneCommand,
        CaptureCommand {}
