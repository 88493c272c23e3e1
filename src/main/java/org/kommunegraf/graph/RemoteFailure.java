package org.kommunegraf.graph;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** What the driver's exceptions mean to the person who runs the program: one sentence each. */
final class RemoteFailure {

  private final RemoteAccess access;

  RemoteFailure(RemoteAccess access) {
    this.access = access;
  }

  /** The exception with a sentence for what this account met. */
  StoreException explain(Neo4jException e, Login login) {
    return new StoreException(server() + sentence(e, login), e);
  }

  private String server() {
    return "The Neo4j server at " + access.address();
  }

  private String sentence(Neo4jException e, Login login) {
    return switch (e.code()) {
      case "Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.TokenExpired" ->
          refused(login);
      case "Neo.ClientError.Security.AuthenticationRateLimit" ->
          " was given a wrong password too often. Wait some seconds, and set the right one.";
      case "Neo.ClientError.Security.CredentialsExpired" ->
          " wants a new password for the "
              + login
              + " first. Set one in cypher-shell with ALTER CURRENT USER SET PASSWORD.";
      case "Neo.ClientError.Database.DatabaseNotFound" ->
          " has no database "
              + (access.database() == null ? "for the " + login : "\"" + access.database() + "\"")
              + ". Name one that it has with KOMMUNEGRAF_DATABASE (SHOW DATABASES lists them).";
      case "Neo.ClientError.Security.Forbidden",
          "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
          "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" ->
          forbidden(e, login);
      default -> outside(e);
    };
  }

  private String refused(Login login) {
    return login.user() == null
        ? " refused the token. Set KOMMUNEGRAF_TOKEN or KOMMUNEGRAF_TOKEN_FILE to one that is valid"
            + " now."
        : " refused the "
            + login
            + ": the name or the password is wrong. Set --user and KOMMUNEGRAF_PASSWORD or"
            + " KOMMUNEGRAF_PASSWORD_FILE to what the server knows"
            + (login.equals(access.publisher())
                ? " (for publishing, KOMMUNEGRAF_PUBLISHER_USER and _PASSWORD)."
                : ".");
  }

  private static String forbidden(Neo4jException e, Login login) {
    return " does not let the "
        + login
        + " do this ("
        + e.getMessage()
        + "). Publishing needs an account that may write and make indexes: give one as"
        + " KOMMUNEGRAF_PUBLISHER_USER and KOMMUNEGRAF_PUBLISHER_PASSWORD, and let the database be"
        + " written to. A server also takes no more writes when its disk became full: then make"
        + " room there, and restart it.";
  }

  private static String outside(Neo4jException e) {
    if (e instanceof SecurityException) {
      return " could not be trusted ("
          + lastCause(e)
          + "). With a certificate of one's own, name its PEM file with KOMMUNEGRAF_CERTIFICATES;"
          + " for a server without TLS, write neo4j:// or bolt:// without +s.";
    }
    if (e instanceof ServiceUnavailableException || e instanceof SessionExpiredException) {
      return " cannot be reached, or the connection broke ("
          + lastCause(e)
          + "). Check that it runs, and that host and port in --neo4j are its Bolt address; a"
          + " server with TLS is addressed with +s, and one without TLS without +s.";
    }
    if (e.code().startsWith("Neo.DatabaseError.")) {
      return " could not carry out a transaction ("
          + e.code()
          + ": "
          + lastCause(e)
          + "). See in its own log whether its disk is full; then make room there, and restart it"
          + " as docs/neo4j-server.md says under \"A full disk\".";
    }
    if (e.getCause() instanceof TimeoutException) {
      return " cannot be reached in time: no connection to it was free, or could be made. Check"
          + " that it runs; KOMMUNEGRAF_CONNECTIONS allows more of them,"
          + " KOMMUNEGRAF_SECONDS_TO_WAIT more time.";
    }
    return " could not do this (" + e.code() + ": " + e.getMessage() + "). Its own log says more.";
  }

  /** The first line only: the driver's messages give advice to programmers below it. */
  private static String lastCause(Throwable e) {
    String said = e.getClass().getSimpleName();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      said = cause.getMessage() == null ? said : cause.getMessage();
    }
    return said.lines().findFirst().orElse(said);
  }

  /** That the server does not know enough Cypher. */
  StoreException tooOld(String version) {
    return new StoreException(
        server()
            + " is Neo4j "
            + version
            + "; Kommunegraf needs 5.26 or later. Upgrade it, or leave --neo4j out and use the"
            + " store in this program.");
  }

  /** That it said nothing for so long. */
  StoreException silent(Duration limit, Exception e) {
    return new StoreException(
        server()
            + " said nothing for "
            + limit.toSeconds()
            + " seconds. Check that it runs and is not overloaded, and that nothing between"
            + " swallows what is sent.",
        e);
  }

  /** That it gave a part of the rows and then failed; they cannot be given again. */
  StoreException cutShort(Neo4jException e) {
    return new StoreException(
        server()
            + " was lost while it was read ("
            + lastCause(e)
            + "). Nothing was changed; try again when it can be reached.",
        e);
  }
}
