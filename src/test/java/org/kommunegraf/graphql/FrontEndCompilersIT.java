package org.kommunegraf.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Gate;
import org.kommunegraf.RealData;

/**
 * The compilers of the clients that most front ends use take the served schema without a warning,
 * and what they generate from it compiles with the code that uses it.
 */
@Gate
class FrontEndCompilersIT {

  private static final String TYPESCRIPT = "node_modules/typescript/bin/tsc";

  @BeforeEach // not @BeforeAll: of a class that is skipped as a whole, Surefire reports nothing
  void frontEndsAreInstalled() throws Exception {
    FrontEnd.layOut(new GraphQlEngine(RealData::release).schemaText());
    FrontEnd.install();
  }

  @Test
  void relay() throws Exception {
    // by its path: another package brings an older program of the same name
    assertSilent("node_modules/relay-compiler/cli.js");
    assertSilent(TYPESCRIPT, "-p", "relay");
  }

  @Test
  void apollo() throws Exception {
    assertSilent("node_modules/@graphql-codegen/cli/cjs/bin.js");
    assertSilent(TYPESCRIPT, "-p", "apollo");
  }

  private static void assertSilent(String... program) throws Exception {
    String[] command = new String[program.length + 1];
    command[0] = "node";
    System.arraycopy(program, 0, command, 1, program.length);
    FrontEnd.Ended ended = FrontEnd.run(120, command);
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).doesNotContainPattern("(?i)warn|deprecat|error|⚠|✖");
  }
}
