package plenum.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up logging in code, so that nothing depends on a file on the class path. Events go to
 * standard error; standard output belongs to the banner and to commands' results.
 */
public final class Logs {
  private Logs() {}

  /** For {@code serve}: what happens, one line an event. */
  public static void forServer(boolean json) {
    var context = fresh(Level.INFO);
    var encoder = json ? json() : text();
    encoder.setContext(context);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }

  /** For the other commands: silence, since they speak to a person. */
  public static void forCommand() {
    fresh(Level.OFF);
  }

  private static LoggerContext fresh(Level level) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
    if (level != Level.OFF) {
      // Libraries speak up only when something is wrong. Jetty's errors at WARN can carry the
      // request's raw path, and with it a token, so only its failures to run are let through.
      context
          .getLogger("io.javalin")
          .setLevel(Level.OFF); // a failed start, which we tell ourselves
      context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN); // each pool's start and stop
      context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
    }
    return context;
  }

  private static Encoder<ILoggingEvent> text() {
    var encoder = new PatternLayoutEncoder();
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0}: %msg%kvp{DOUBLE}%n");
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    var encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithArguments(false);
    encoder.setWithMessage(false);
    encoder.setWithFormattedMessage(true);
    return encoder;
  }
}
