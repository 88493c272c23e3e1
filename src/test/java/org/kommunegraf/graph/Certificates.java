package org.kommunegraf.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An authority and the certificates that it signs, made by the JDK's keytool in a folder. */
final class Certificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  Certificates(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder).toAbsolutePath();
    make("authority", "-ext", "bc:c", "-validity", "30");
    write("authority");
  }

  /** The certificate with which a client trusts what this authority signed. */
  Path authority() {
    return folder.resolve("authority.crt");
  }

  /**
   * Makes a server's key and certificate, signed by the authority.
   *
   * @param hosts whose it is, such as {@code ip:127.0.0.1}
   * @param start its first day, as keytool takes it: {@code -1d}
   * @param days how many it is valid
   * @return what Neo4j's settings for Bolt with TLS are then
   */
  Map<String, String> forServer(String name, String hosts, String start, int days)
      throws IOException {
    make(name, "-validity", "30");
    Path request = folder.resolve(name + ".csr");
    Path signed = folder.resolve(name + ".signed");
    keytool("-certreq", "-alias", name, "-file", request.toString());
    keytool(
        "-gencert",
        "-alias",
        "authority",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "san=" + hosts,
        "-startdate",
        start,
        "-validity",
        "" + days);
    keytool("-importcert", "-noprompt", "-alias", name, "-file", signed.toString());
    write(name);
    return Map.of(
        "server.bolt.tls_level",
        "REQUIRED",
        "dbms.ssl.policy.bolt.enabled",
        "true",
        "dbms.ssl.policy.bolt.base_directory",
        folder.toString(),
        "dbms.ssl.policy.bolt.private_key",
        name + ".key",
        "dbms.ssl.policy.bolt.public_certificate",
        name + ".crt",
        "dbms.ssl.policy.bolt.client_auth",
        "NONE");
  }

  private void make(String name, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", "RSA", "-dname"));
    arguments.add("CN=" + name);
    arguments.addAll(List.of(more));
    keytool(arguments.toArray(String[]::new));
  }

  private void keytool(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    Neo4jLibraries.run(folder, command);
  }

  private Path store() {
    return folder.resolve("keys.p12");
  }

  /** The key and its certificates as PEM files. */
  private void write(String name) throws IOException {
    try (InputStream in = Files.newInputStream(store())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      byte[] key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
      Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", key));
      StringBuilder chain = new StringBuilder();
      for (Certificate certificate : keys.getCertificateChain(name)) {
        chain.append(pem("CERTIFICATE", certificate.getEncoded()));
      }
      Files.writeString(folder.resolve(name + ".crt"), chain);
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static String pem(String what, byte[] bytes) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
