package plenum.conference;

import plenum.conference.command.OpeningCommand;

/** Who may find out what about who is there. */
final class OpeningRules {
  private OpeningRules() {}

  static Decision decide(Standing standing, OpeningCommand command) {
    return switch (command) {
      case OpeningCommand.CallRoll() -> RollRules.call(standing);
      case OpeningCommand.ConfirmRoll confirm -> RollRules.confirm(standing, confirm);
      case OpeningCommand.BeginSoundCheck() -> SoundRules.begin(standing);
      case OpeningCommand.CallForSound(var seat) -> SoundRules.call(standing, seat);
      case OpeningCommand.JudgeSound(var seat, var fault) ->
          SoundRules.judge(standing, seat, fault);
    };
  }
}
