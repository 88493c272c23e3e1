package org.kommunegraf.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Config.ConfigBuilder;
import org.neo4j.driver.Config.TrustStrategy;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Makes the driver's pool of connections for one account. It connects when it is first used. */
final class RemoteDriver {

  private static final String USER_AGENT =
      "kommunegraf/"
          + Optional.ofNullable(RemoteDriver.class.getPackage().getImplementationVersion())
              .orElse("from-source");

  private RemoteDriver() {}

  static Driver of(RemoteAccess access, Login login) {
    refuseAnyCertificate(access.address());
    try {
      return GraphDatabase.driver(uri(access), token(login), config(access));
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "\""
              + access.address()
              + "\" is no address of a Neo4j server. Write --neo4j neo4j://HOST:7687, bolt:// for one"
              + " server without routing, or neo4j+s:// with TLS.",
          e);
    }
  }

  private static void refuseAnyCertificate(String address) {
    if (address.matches("(bolt|neo4j)\\+ssc:.*")) {
      throw new StoreException(
          "\""
              + address
              + "\" would trust whoever answers, and give them the password. Write +s instead of +ssc,"
              + " and name the PEM file of the server's certificate with KOMMUNEGRAF_CERTIFICATES.");
    }
  }

  /**
   * The driver refuses certificates of one's own beside {@code +s}; there the scheme goes and the
   * encryption is set, which is the same.
   */
  private static URI uri(RemoteAccess access) {
    return URI.create(
        access.certificates() == null
            ? access.address()
            : access.address().replaceFirst("^(bolt|neo4j)\\+s:", "$1:"));
  }

  private static AuthToken token(Login login) {
    return login.user() == null
        ? AuthTokens.bearer(login.secret())
        : AuthTokens.basic(login.user(), login.secret());
  }

  private static Config config(RemoteAccess access) {
    RemoteAccess.Limits limits = access.limits();
    ConfigBuilder config =
        Config.builder()
            .withUserAgent(USER_AGENT)
            .withTelemetryDisabled(true)
            .withMaxConnectionPoolSize(limits.connections())
            .withConnectionTimeout(limits.connecting().toMillis(), TimeUnit.MILLISECONDS)
            .withConnectionAcquisitionTimeout(limits.acquiring().toMillis(), TimeUnit.MILLISECONDS)
            .withMaxTransactionRetryTime(limits.retrying().toMillis(), TimeUnit.MILLISECONDS);
    Path certificates = access.certificates();
    if (certificates != null) {
      config.withEncryption().withTrustStrategy(trust(certificates));
    }
    return config.build();
  }

  /** Read here first: the driver takes a file without certificates, and then trusts nobody. */
  private static TrustStrategy trust(Path certificates) {
    try (InputStream pem = Files.newInputStream(certificates)) {
      if (!CertificateFactory.getInstance("X.509").generateCertificates(pem).isEmpty()) {
        return TrustStrategy.trustCustomCertificateSignedBy(certificates.toFile());
      }
    } catch (IOException | CertificateException e) {
      throw unreadable(certificates, e);
    }
    throw unreadable(certificates, null);
  }

  private static StoreException unreadable(Path certificates, @Nullable Exception e) {
    return new StoreException(
        "There are no certificates to be read in "
            + certificates
            + ". Name a PEM file that has them with KOMMUNEGRAF_CERTIFICATES.",
        e);
  }
}
