package plenum.server.command;

import picocli.CommandLine.Command;

/** What stands above the commands: the name, and help. */
@Command(
    name = "plenum",
    description = "Teleconferences between delegations.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = {
      "The launcher adds: check (all tests), bench (what a forwarded packet costs), fuzz (made-up"
          + " input against every parser), screens (a picture of every screen).",
      "Each command explains itself: ./plenum COMMAND --help"
    })
public final class PlenumCommand {}
