package org.kommunegraf.graph;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.RateLimitedAuthenticationStrategy;

/**
 * Who may come in over Bolt: whoever knows the password or, where there is none, everyone. Neo4j's
 * own users live in the store, and in Community Edition each of them may do everything; so there
 * are none here.
 */
final class BoltGuests extends AuthManager {

  private final boolean writable;
  private final @Nullable User known;
  private final RateLimitedAuthenticationStrategy passwords;

  BoltGuests(BoltAccess access, Config config) {
    this.writable = access.writable();
    this.known = access.password() == null ? null : known(access.password());
    this.passwords = new RateLimitedAuthenticationStrategy(Clock.systemUTC(), config);
  }

  private static User known(String password) {
    return new User(
        BoltAccess.USER,
        null,
        SystemGraphCredential.createCredentialForPassword(
            password.getBytes(StandardCharsets.UTF_8), new SecureHasher()),
        false,
        false);
  }

  @Override
  public LoginContext login(Map<String, Object> token, ClientConnectionInfo connection)
      throws InvalidAuthTokenException {
    try {
      return new BoltGuest(authenticate(token), writable, connection);
    } finally {
      AuthToken.clearCredentials(token);
    }
  }

  private AuthenticationResult authenticate(Map<String, Object> token)
      throws InvalidAuthTokenException {
    if (known == null) {
      return AuthenticationResult.SUCCESS;
    }
    if (!BoltAccess.USER.equals(AuthToken.safeCast(AuthToken.PRINCIPAL, token))) {
      return AuthenticationResult.FAILURE;
    }
    return passwords.authenticate(
        known, AuthToken.safeCastCredentials(AuthToken.CREDENTIALS, token));
  }

  @Override
  public LoginContext impersonate(LoginContext guest, String user) {
    throw new UnsupportedOperationException("Nobody can act for another here.");
  }
}
