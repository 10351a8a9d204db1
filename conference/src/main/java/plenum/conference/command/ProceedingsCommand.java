package plenum.conference.command;

/** Opening and closing. A deputy may send what its chair may, while the chair's line is down. */
public sealed interface ProceedingsCommand extends Command {
  record Open() implements ProceedingsCommand {}

  record ProposeClosing() implements ProceedingsCommand {}

  record AgreeToClose() implements ProceedingsCommand {}

  record DeclineToClose() implements ProceedingsCommand {}

  record WithdrawClosing() implements ProceedingsCommand {}

  /** Closes if nobody is left to be asked: for the clock, when absent chairs count as asked. */
  record Close() implements ProceedingsCommand {}
}
