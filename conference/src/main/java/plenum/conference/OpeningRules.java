package plenum.conference;

import plenum.conference.command.OpeningCommand;

/** Who may find out what about who is there. */
final class OpeningRules {
  private OpeningRules() {}

  static Decision decide(Entitlement entitlement, OpeningCommand command) {
    return switch (command) {
      case OpeningCommand.CallRoll() -> RollRules.call(entitlement);
      case OpeningCommand.ConfirmRoll confirm -> RollRules.confirm(entitlement, confirm);
      case OpeningCommand.BeginSoundCheck() -> SoundRules.begin(entitlement);
      case OpeningCommand.CallForSound(var seat) -> SoundRules.call(entitlement, seat);
      case OpeningCommand.JudgeSound(var seat, var fault) ->
          SoundRules.judge(entitlement, seat, fault);
    };
  }
}
