package org.kommunegraf.http;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ErrorCode;

/**
 * Keeps a server on the loopback address to this machine.
 *
 * <p>A web page can point a name of its own to 127.0.0.1 and then read answers as if they were its
 * own ("DNS rebinding"). The browser gives it away: its Host header has that name.
 */
final class HostCheck {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(.+\\.)?localhost\\.?|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1|::ffff:127(\\.\\d{1,3}){3})]?");

  private final ListenAddress address;

  HostCheck(ListenAddress address) {
    this.address = address;
  }

  void check(RoutingContext context) {
    HostAndPort host = context.request().authority();
    // only HTTP/1.0 may come without a host: a health check, not a browser
    if (host != null && address.isLoopback() && !isLoopback(host.host())) {
      throw new Refusal(
              ErrorCode.BAD_REQUEST,
              Status.MISDIRECTED,
              "This server answers on this machine only, and the request is for the host \""
                  + host.host()
                  + "\". Let a proxy"
                  + " send \"Host: localhost\", or start the server with --host and an address that others can reach.")
          .about("Host", host.host(), "localhost, 127.0.0.1");
    }
    context.next();
  }

  /** Whether a host's name stands for this machine. */
  static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
