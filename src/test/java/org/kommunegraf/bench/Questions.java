package org.kommunegraf.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * The main question, each time for another decision: its goals, its campaigns, what they cost, what
 * that leaves out, each spend with its citations.
 */
final class Questions {

  private static final String NESTED =
      "query ($id: ID!) { node(id: $id) { ... on CouncilDecision { name policyGoals { nodes { name } }"
          + " campaigns { nodes { name cost { currency amount { value min max } unstatedCount outside { min }"
          + " spends { nodes { id amount { value printed currency } platforms { name }"
          + " citations { document { title } lines { from to } printed } } } } } } } } }";

  private final List<CouncilDecision> decisions;

  Questions(Release release) {
    this.decisions = release.all(CouncilDecision.class);
  }

  GraphQlRequest nested(long number) {
    Entity decision = decisions.get(new Draw("question", number).below(decisions.size()));
    return nested(decision.id());
  }

  static GraphQlRequest nested(String decision) {
    return new GraphQlRequest(NESTED, null, Map.of("id", decision), null);
  }

  /**
   * Questions over a whole graph, by what they are.
   *
   * @param search with one that needs the search index, which is made for it if it is not there
   */
  static Map<String, GraphQlRequest> whole(boolean search) {
    Map<String, GraphQlRequest> questions = new TreeMap<>();
    questions.put(
        "50 costliest campaigns",
        request(
            "{ campaigns(orderBy: [{cost: {currency: DKK, direction: DESC}}], first: 50)"
                + " { nodes { name cost { amount { value } outside { min } } } } }"));
    questions.put(
        "spendSummary by platform",
        request(
            "{ spendSummary(groupBy: [PLATFORM], first: 100) { totals { amount { min } }"
                + " groups { nodes { keys { label } lower shared upper } } } }"));
    questions.put(
        "spends above an amount",
        request(
            "{ spends(where: {amount: {currency: {eq: DKK}, gte: \"450000\"}}, first: 20)"
                + " { totalCount nodes { id amount { value } } } }"));
    questions.put(
        "100 decisions with their costs",
        request(
            "{ councilDecisions(first: 100) { nodes { name cost { amount { min } outside { min } } } } }"));
    if (search) {
      questions.put(
          "search",
          request("{ search(text: \"Beslutning 17\", first: 20) { totalCount nodes { id } } }"));
    }
    return questions;
  }

  private static GraphQlRequest request(String query) {
    return new GraphQlRequest(query, null, Map.of(), null);
  }
}
