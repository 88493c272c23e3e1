package org.kommunegraf.graphql;

/**
 * How large one operation may be: the one table. What is larger is refused before it is worked on.
 */
enum Limit {
  CHARACTERS(200_000, "characters", "ask for less at once"),
  TOKENS(20_000, "tokens", "ask for less at once"),
  NESTING(500, "levels", "write it with fewer"),
  DEPTH(40, "levels of fields", "ask with fewer"),
  FIELDS(5_000, "fields", "ask for fewer at once"),
  /** Validating chained fragments takes graphql-java the cube of their number. */
  FRAGMENTS(100, "fragments", "write their fields where they are used"),
  SPREADS(1_000, "uses of fragments", "write their fields where they are used"),
  /** Reading a number takes the square of its digits. */
  DIGITS(100, "digits in a number", "write a shorter one"),
  TEXT(50_000, "characters in a text of the variables", "give a shorter one"),
  ITEMS(10_000, "items in a list of the variables", "ask with fewer"),
  VALUES(100_000, "values in the variables", "ask with fewer"),
  VALUE_DEPTH(100, "levels in the variables", "write them with fewer"),
  ANSWER_FIELDS(2_000_000, "fields in the answer", "ask for fewer items with first"),
  FAILED_FIELDS(1_000, "errors in the answer", "mend the first ones"),
  SECONDS(20, "seconds", "ask for fewer items with first");

  final int most;
  private final String noun;
  private final String remedy;

  Limit(int most, String noun, String remedy) {
    this.most = most;
    this.noun = noun;
    this.remedy = remedy;
  }

  String sentence() {
    return "The request has more than " + most + " " + noun + "; " + remedy + ".";
  }

  /** The error of a request that goes beyond. */
  TypedError error() {
    return TypedError.ofOperation(
        ErrorCode.QUERY_TOO_LARGE,
        sentence(),
        null,
        "more than " + most + " " + noun,
        "at most " + most + " " + noun);
  }
}
