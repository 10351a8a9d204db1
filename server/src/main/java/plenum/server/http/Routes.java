package plenum.server.http;

import io.javalin.config.RoutesConfig;

/** A part of the program that answers some addresses. */
@FunctionalInterface
public interface Routes {
  void add(RoutesConfig routes);
}
