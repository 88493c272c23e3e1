package org.kommunegraf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunegraf.RealData;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.page.PageRequest;

/** What texts find in the five documents, and in which order. */
class SearchTest {

  private static final SearchIndex INDEX = SearchIndex.of(RealData.release());
  private static final PageRequest ALL = new PageRequest(1_000, null, null, null);

  private static SearchPage page(String text) {
    return INDEX.search(text, null, ALL);
  }

  private static List<String> ids(String text) {
    return page(text).hits().stream().map(Hit::entity).map(Entity::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whole names before words in names
          Aarhus                          | municipality:dk/751
          facebook                        | platform:facebook
          Twitter                         | platform:twitter
          det betaler sig                 | campaign:aarhus/det-betaler-sig
          MSB                             | department:aarhus/sociale-forhold-og-beskaeftigelse
          followers                       | measure:followers
          seuraajat                       | measure:followers
          # synonyms
          ældre                           | audience:over-60
          aeldre                          | audience:over-60
          elderly                         | audience:over-60
          senior                          | audience:over-60
          eldre                           | audience:over-60
          äldre                           | audience:over-60
          ikäihmiset                      | audience:over-60
          pensionärer                     | audience:over-60
          gamle                           | audience:over-60
          gamla människor                 | audience:over-60
          X                               | platform:twitter
          impressions                     | measure:views
          kollektivtrafik                 | theme:traffic
          nuoriso                         | audience:young-people
          journalister                    | audience:media
          # letters
          Århus                           | municipality:dk/751
          ÅRHUS                           | municipality:dk/751
          Arhus                           | municipality:dk/751
          København                       | municipality:dk/101
          Kobenhavn                       | municipality:dk/101
          Koebenhavn                      | municipality:dk/101
          KØBENHAVN                       | municipality:dk/101
          teknik og miljo                 | department:aarhus/teknik-og-miljoe
          teknik og miljoe                | department:aarhus/teknik-og-miljoe
          Tekník óg Miljö                 | department:aarhus/teknik-og-miljoe
          nayttokerrat                    | measure:views
          näyttökerrat                    | measure:views
          Hyvinkää                        | municipality:fi/106
          Hyvinkaa                        | municipality:fi/106
          Ærø                             | municipality:dk/492
          Aeroe                           | municipality:dk/492
          Aero                            | municipality:dk/492
          # ids and codes
          751                             | municipality:dk/751
          campaign:aarhus/det-betaler-sig | campaign:aarhus/det-betaler-sig
          # the start of the last word
          Aarh                            | municipality:dk/751
          københ                          | municipality:dk/101
          det bet                         | campaign:aarhus/det-betaler-sig
          borgmesterens afd               | department:aarhus/borgmesterens-afdeling
          faceb                           | platform:facebook
          # one mistake
          twiter                          | platform:twitter
          twittre                         | platform:twitter
          twitterr                        | platform:twitter
          twotter                         | platform:twitter
          wtitter                         | platform:twitter
          Koebenhvan                      | municipality:dk/101
          Trondhiem                       | municipality:no/5001
          Aarhsu                          | municipality:dk/751
          borgmestrens afdeling           | department:aarhus/borgmesterens-afdeling
          det betlaer sig                 | campaign:aarhus/det-betaler-sig
          # figures as printed, and as typed
          23.487,29                       | spend:aarhus/det-betaler-sig-facebook
          23487,29                        | spend:aarhus/det-betaler-sig-facebook
          23487.29                        | spend:aarhus/det-betaler-sig-facebook
          23 487,29                       | spend:aarhus/det-betaler-sig-facebook
          # words that are everywhere do not stand in the way
          the campaign det betaler sig    | campaign:aarhus/det-betaler-sig
          """)
  void findsFirst(String text, String id) {
    assertThat(ids(text)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Danish, of a Danish name
          afdelingernes sparerunde         | event:aarhus/sparerunden-2010
          borgermesterens afdelinger       | department:aarhus/borgmesterens-afdeling
          rekrutteringskampagne sosu       | campaign:aarhus/sosu-rekruttering
          # Finnish, of a Finnish name: municipality, page, participant
          kunnassa                         | municipality:anonymous/danish-slides
          kuntien                          | municipality:anonymous/danish-slides
          sivujen                          | measure:pages
          osallistujien                    | measure:participants
          # Norwegian, of "innbyggerne"
          innbyggere                       | policy-goal:norway-2011/information-to-residents
          innbygger                        | policy-goal:norway-2011/information-to-residents
          # Swedish
          kommuninvånaren                  | audience:residents
          # English
          saved                            | measure:saving
          savings                          | measure:saving
          campaign                         | strategy:koebenhavn/facebook-kampagner
          # words of several texts of one entity
          facebook 23.487,29               | spend:aarhus/det-betaler-sig-facebook
          """)
  void findsAmongOthers(String text, String id) {
    assertThat(ids(text)).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # another figure is no mistake, nor the start of one
          23.487,28 | 0
          23.487    | 0
          # two mistakes, and a short word
          twtitre   | 0
          xyzz      | 0
          """)
  void findsSoMany(String text, int count) {
    assertThat(ids(text)).hasSize(count);
  }

  @Test
  void allWordsAreWantedAndSomeAreBetterThanNone() {
    assertThat(ids("facebook aarhus")).isNotEmpty().allSatisfy(SearchTest::isOfAarhusAndFacebook);
    assertThat(ids("facebook xyzzyq")).startsWith("platform:facebook").hasSizeGreaterThan(10);
    assertThat(ids("facebook xyzzyq aarhus")).isEqualTo(ids("facebook aarhus"));
  }

  private static void isOfAarhusAndFacebook(String id) {
    Entity entity = RealData.release().find(id).orElseThrow();
    String texts =
        Analysis.joined(
            String.join(
                " ", Passages.of(RealData.release(), entity).stream().map(Passage::text).toList()));
    assertThat(texts).contains("arhus").contains("facebok");
  }

  @Test
  void aTitleOfWordsThatAreEverywhereIsFound() {
    assertThat(ids("og")).isNotEmpty();
    assertThat(ids("the")).isNotEmpty();
  }

  /** Names before ids, ids before statements, statements before what is printed. */
  @Test
  void weightierTextsComeFirst() {
    for (String text : List.of("facebook", "marketing", "aarhus", "dialog")) {
      List<Tier> tiers =
          page(text).hits().stream().map(hit -> tier(hit.highlights().get(0).field())).toList();
      assertThat(tiers).as(text).isNotEmpty().isSorted();
    }
  }

  private static Tier tier(String field) {
    if (field.startsWith("names/") || field.equals("title")) {
      return Tier.NAME;
    }
    if (field.endsWith("printed")) {
      return Tier.PRINTED;
    }
    return field.equals("id") || field.equals("code") || field.equals("file")
        ? Tier.KEY
        : Tier.PROSE;
  }

  @ParameterizedTest
  @ValueSource(strings = {"København", "näyttökerrat", "Teknik og Miljø", "kommuninvånare", "Ærø"})
  void accentsMayStandApart(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(ids(apart)).isEqualTo(ids(text));
    assertThat(ids(text.toUpperCase(Locale.ROOT))).isEqualTo(ids(text));
  }

  @Test
  void theWholeIsCountedByType() {
    SearchPage all = page("facebook");
    assertThat(all.facets().stream().mapToInt(Facet::count).sum()).isEqualTo(all.totalCount());
    for (Facet facet : all.facets()) {
      SearchPage some = INDEX.search("facebook", List.of(facet.type()), ALL);
      assertThat(some.totalCount()).isEqualTo(facet.count()).isEqualTo(some.hits().size());
      assertThat(some.facets()).isEqualTo(all.facets());
    }
    assertThat(all.facets()).extracting(Facet::count).isSortedAccordingTo((a, b) -> b - a);
    assertThat(INDEX.search("facebook", List.of(), ALL).hits()).isEmpty();
    assertThat(INDEX.search("facebook", List.of("PAGE", "CAMPAIGN"), ALL).hits())
        .extracting(hit -> hit.entity().getClass().getSimpleName())
        .containsOnly("Page", "Campaign");
  }

  /**
   * A type finds what it would find if there were no other: a better match of another type hides
   * neither its near matches nor those with fewer of the words.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a document prints the word as it was typed, a platform is called nearly so
          twiter                      | PLATFORM          | platform:twitter
          # only a spend has both words
          facebook 23.487,29          | PLATFORM          | platform:facebook
          det betaler sig 23.487,29   | CAMPAIGN          | campaign:aarhus/det-betaler-sig
          facebook aarhus             | MUNICIPALITY      | municipality:dk/751
          borgmesterens               | DEPARTMENT        | department:aarhus/borgmesterens-afdeling
          borgmestrens sosu           | DEPARTMENT        | department:aarhus/borgmesterens-afdeling
          """)
  void aTypeIsSearchedByItself(String text, String type, String first) {
    SearchPage found = INDEX.search(text, List.of(type), ALL);
    assertThat(found.hits()).first().extracting(hit -> hit.entity().id()).isEqualTo(first);
    assertThat(found.facets()).contains(new Facet(type, found.totalCount()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what stands in pieces, typed whole and in pieces
          kommunen                        | kom m unen
          borgerkommunikation             | borgerkom m unikat ion
          # what stands whole, typed in pieces
          borgmesterens                   | borgm esterens
          facebook                        | face book
          Instagram                       | I nst agram
          """)
  void tornWordsAreFound(String whole, String torn) {
    assertThat(ids(torn)).isNotEmpty().isSubsetOf(ids(whole));
  }

  @Test
  void anIndexOfTheSameReleaseAnswersTheSame() {
    SearchIndex other = SearchIndex.of(RealData.release());
    for (String text : List.of("facebook", "twiter", "kommune", "borgmesterens afd")) {
      List<String> lines = new ArrayList<>();
      other
          .search(text, null, ALL)
          .hits()
          .forEach(hit -> lines.add(hit.entity().id() + hit.score()));
      assertThat(page(text).hits())
          .extracting(hit -> hit.entity().id() + hit.score())
          .isEqualTo(lines);
    }
  }
}
