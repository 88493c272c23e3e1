package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Program.Ended;

/** What the program says to each command line, right and wrong. */
class CommandLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check                                  | 0 | Sound: 7 folders
          check --data docs                      | 1 | there is no data here
          check --data src/test/resources/bad/invalid-yaml/data | 1 | this is not valid YAML
          check --data nowhere                   | 3 | There is no folder nowhere. Name the right one with --data.
          check --colour                         | 2 | Unknown option: '--colour'
          publish                                | 2 | Unmatched argument
          serve --port x                         | 2 | Invalid value for option '--port'
          verify                                 | 2 | Missing required option: '--sources=FOLDER'
          verify --sources nowhere               | 3 | There is no folder nowhere. Name the right one with --sources.
          ask                                    | 0 | main-question: Which campaigns serve
          ask main-qestion                       | 2 | did you mean "main-question"?
          ask main-question --store nowhere      | 3 | There is no store in nowhere.
          ask main-question --url http://127.0.0.1:1 | 3 | cannot be asked: there is no connection.
          ask main-question --url nonsense       | 2 | "nonsense" is no address of a server
          ask main-question --var x              | 2 | "x" is no variable; write --var name=value.
          ask main-question --format xml         | 2 | Invalid value for option '--format'
          ask main-question --store x --neo4j bolt://127.0.0.1:1 | 2 | --store and --neo4j name two places for one graph.
          ask main-question --neo4j bolt://127.0.0.1:1 | 2 | KOMMUNEGRAF_PASSWORD_FILE
          serve --bolt nonsense                  | 2 | "nonsense" is no address for --bolt; write HOST:PORT
          serve --bolt 0.0.0.0:7687              | 2 | opens the graph to other machines. Give a password
          serve --bolt 7687 --bolt-writable      | 2 | every web page that is open in a browser here.
          serve --bolt 7687 --neo4j bolt://127.0.0.1:1 | 2 | Connect your tools to that one: bolt://127.0.0.1:1
          import --help                          | 0 | KOMMUNEGRAF_PUBLISHER_NAME
          import nowhere                         | 3 | There is no file or folder nowhere.
          --help                                 | 0 | Exit codes
          serve --help                           | 0 | KOMMUNEGRAF_PORT
          --version                              | 0 | Java
          """)
  void saysWhatItDid(String arguments, int code, String sentence) {
    Ended ended = Program.run(arguments.split(" "));
    assertThat(ended.code()).as(ended.toString()).isEqualTo(code);
    assertThat(ended.out() + ended.err())
        .contains(sentence)
        .doesNotContain("\tat ", "Exception", "\u001b[");
  }

  @Test
  void verifiesTheRegistersThatLieInTheData(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Folders.copy(Path.of("data/reference"), data.resolve("reference"));
    String[] verify = {"verify", "--sources", folder.toString(), "--data", data.toString()};
    Ended ended = Program.run(verify);
    assertThat(ended.code()).as(ended.toString()).isZero();
    Path register = data.resolve("reference/registers/dk-municipalities.csv");
    Files.writeString(register, Files.readString(register).replace("751", "752"));
    Ended wrong = Program.run(verify);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("SHA-256").contains("DK,751,Aarhus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                   | 0 | document:iso/country-codes                          | is neither in
                                                   | 0 | no citation names registers/iso-countries.csv:1: register,code,name | is neither in
                                                   | 0 | fi-municipalities.csv): its text is not at hand, nothing was verified | is neither in
          document:statistics-denmark/municipalities | 0 | 98 of 98 numerals cited                           | document:iso
          document:iso/country-codes               | 0 | no citation names registers/iso-countries.csv:1: register,code,name | statistics
          document:statistics-finland/municipalities | 1 | fi-municipalities.csv is neither in               | document:iso
          document:none                            | 3 | The data have no document document:none; write an id | document:iso
          """)
  void verifiesOneDocument(
      @Nullable String document, int code, String said, String notSaid, @TempDir Path folder)
      throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Folders.copy(Path.of("data/reference"), data.resolve("reference"));
    Files.delete(data.resolve("reference/registers/fi-municipalities.csv"));
    List<String> verify =
        new ArrayList<>(List.of("verify", "--sources", folder.toString(), "--data", data + ""));
    verify.addAll(document == null ? List.of() : List.of("--document", document));

    Ended ended = Program.run(verify.toArray(String[]::new));

    assertThat(ended.code()).as(ended.toString()).isEqualTo(code);
    assertThat(ended.out() + ended.err()).contains(said).doesNotContain(notSaid);
  }
}
