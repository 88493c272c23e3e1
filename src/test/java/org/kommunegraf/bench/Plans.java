package org.kommunegraf.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.GoalNature;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Ref;

/**
 * Why something is done: goals, decisions that serve them, and campaigns that serve both or
 * neither.
 */
final class Plans {

  private static final List<String> GOALS =
      List.of(
          "Flere i job",
          "Renere by",
          "Flere cyklister",
          "Borgere i dialog",
          "Færre ulykker",
          "Flere frivillige");
  private static final List<String> CAMPAIGNS =
      List.of(
          "Det betaler sig",
          "Ren by",
          "Cykel til arbejde",
          "Kom med",
          "Pas på hinanden",
          "Bliv elev");

  private final LargeGraph graph;
  private final People people;

  Plans(LargeGraph graph) {
    this.graph = graph;
    this.people = new People(graph);
  }

  private int municipalityOfGoal(int goal) {
    return new Draw("goal's municipality", goal).skewed(graph.municipalities());
  }

  private int goalOfDecision(int decision) {
    return new Draw("decision's goal", decision).below(graph.goals);
  }

  /**
   * Campaigns come in pairs: two of one municipality, that serve the same decision if they serve
   * one.
   */
  private int decisionOfCampaign(int campaign) {
    Draw draw = new Draw("campaign's decision", campaign / 2);
    return draw.percent(40) ? -1 : draw.below(graph.decisions);
  }

  int municipalityOfCampaign(int campaign) {
    int decision = decisionOfCampaign(campaign);
    return decision >= 0
        ? municipalityOfGoal(goalOfDecision(decision))
        : new Draw("campaign's municipality", campaign / 2).skewed(graph.municipalities());
  }

  Ref<Campaign> campaignRef(int campaign) {
    return new Ref<>("campaign:" + graph.key(municipalityOfCampaign(campaign)) + "/" + campaign);
  }

  private Ref<PolicyGoal> goalRef(int goal) {
    return new Ref<>("policy-goal:" + graph.key(municipalityOfGoal(goal)) + "/" + goal);
  }

  private Ref<CouncilDecision> decisionRef(int decision) {
    int municipality = municipalityOfGoal(goalOfDecision(decision));
    return new Ref<>("council-decision:" + graph.key(municipality) + "/" + decision);
  }

  private Source source(int municipality, Draw draw) {
    return people.source(municipality, LargeGraph.FIRST_YEAR + draw.below(LargeGraph.YEARS));
  }

  private List<LocalName> names(String text, int municipality, Source source) {
    return List.of(
        Made.of(LocalName.class)
            .with("text", text)
            .with("language", Register.language(graph.municipality(municipality)))
            .with("kind", NameKind.FULL)
            .with("document", source.document())
            .record());
  }

  List<Entity> goal(int number) {
    Draw draw = new Draw("goal", number);
    int municipality = municipalityOfGoal(number);
    Source source = source(municipality, draw);
    PolicyGoal goal =
        Made.of(PolicyGoal.class, source.identity(goalRef(number).id()))
            .with("names", names(draw.one(GOALS) + " " + number, municipality, source))
            .with("nature", draw.percent(60) ? GoalNature.AIM : GoalNature.DECIDED)
            .with("holder", new Ref<>(graph.municipality(municipality).id()))
            .with("municipality", graph.municipalityRef(municipality))
            .record();
    return LargeGraph.cited(
        goal,
        source.citation(
            goal, 1, null, Basis.STATED, draw, "names", "nature", "holder", "municipality"));
  }

  List<Entity> decision(int number) {
    Draw draw = new Draw("decision", number);
    int goal = goalOfDecision(number);
    int municipality = municipalityOfGoal(goal);
    Source source = source(municipality, draw);
    String day =
        String.format("%d-%02d-%02d", source.year(), 1 + draw.below(12), 1 + draw.below(28));
    CouncilDecision decision =
        Made.of(CouncilDecision.class, source.identity(decisionRef(number).id()))
            .with("names", names("Beslutning " + number, municipality, source))
            .with("statement", "The council decides on point " + number + " of its plan.")
            .with("municipality", graph.municipalityRef(municipality))
            .with("decided", draw.percent(80) ? new PartialDate(day) : null)
            .with("policyGoals", List.of(goalRef(goal)))
            .with(
                "departments",
                List.of(people.department(municipality, draw.below(LargeGraph.DEPARTMENTS))))
            .with("platforms", List.of(draw.one(People.PLATFORMS)))
            .record();
    return LargeGraph.cited(
        decision,
        source.citation(
            decision, 1, null, Basis.STATED, draw, "names", "statement", "decided", "policyGoals"));
  }

  List<Entity> campaign(int number) {
    Draw draw = new Draw("campaign", number);
    int municipality = municipalityOfCampaign(number);
    int decision = decisionOfCampaign(number);
    Source source = source(municipality, draw);
    Campaign campaign =
        Made.of(Campaign.class, source.identity(campaignRef(number).id()))
            .with("names", names(draw.one(CAMPAIGNS) + " " + number, municipality, source))
            .with("municipality", graph.municipalityRef(municipality))
            .with(
                "department",
                draw.percent(80)
                    ? people.department(municipality, draw.below(LargeGraph.DEPARTMENTS))
                    : null)
            .with("active", draw.percent(70) ? Period.parse(Integer.toString(source.year())) : null)
            .with("platforms", List.of(draw.one(People.PLATFORMS)))
            .with("councilDecisions", decision < 0 ? List.of() : List.of(decisionRef(decision)))
            .with("policyGoals", goals(decision, draw))
            .record();
    return LargeGraph.cited(
        campaign,
        source.citation(
            campaign,
            1,
            null,
            Basis.STATED,
            draw,
            "names",
            "municipality",
            "department",
            "councilDecisions"));
  }

  /** Half of the campaigns that serve a decision are said to serve its goal as well. */
  private List<Ref<PolicyGoal>> goals(int decision, Draw draw) {
    @Nullable Ref<PolicyGoal> goal =
        decision >= 0 && draw.percent(50) ? goalRef(goalOfDecision(decision)) : null;
    return goal == null ? List.of() : List.of(goal);
  }
}
