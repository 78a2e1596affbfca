package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.record.CrossrefRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the other registries' documented shapes are read as. */
class RegistryShapesTest extends Shapes {
  @Test
  void arxivWrapsTitlesAndTellsWithdrawal() throws Silence {
    reads(
        new ArxivAdapter("http://x"),
        parsed(ArxivId.parse("2205.14135")),
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
        <entry><id>http://arxiv.org/abs/2205.14135v2</id><updated>2023-06-23T00:00:00Z</updated>
        <published>2022-05-27T00:00:00Z</published><title>Flash
          Attention</title><author><name>Tri Dao</name></author>
        <arxiv:comment>This paper has been withdrawn by the author</arxiv:comment>
        <arxiv:journal_ref>NeurIPS 2022</arxiv:journal_ref></entry></feed>\
        """,
        "Flash Attention | Tri Dao | 2022 2023 | NeurIPS 2022 | WITHDRAWN");
  }

  @Test
  void aWordOfWithdrawalInPassingIsNone() throws Silence {
    reads(
        new ArxivAdapter("http://x"),
        parsed(ArxivId.parse("2205.14135")),
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
        <entry><id>http://arxiv.org/abs/2205.14135v2</id><title>T</title>
        <arxiv:comment>An earlier draft was withdrawn from a workshop</arxiv:comment>
        <summary>We study withdrawn drugs.</summary></entry></feed>\
        """,
        "T |  ... |  |  | STANDS");
  }

  @Test
  void dataCiteWritesDoisInLowerCase() throws Silence {
    reads(
        new DataCiteAdapter("http://x", Optional.empty()),
        parsed(ArxivId.parse("2005.14165")),
        """
        {"data":[{"id":"10.48550/arxiv.2005.14165","attributes":{"doi":"10.48550/arxiv.2005.14165",
         "titles":[{"title":"Few-Shot Learners"}],"publicationYear":2020,
         "creators":[{"name":"Brown, Tom B.","givenName":"Tom B.","familyName":"Brown"}],
         "dates":[{"date":"2020-05-28","dateType":"Submitted"},
                  {"date":"2023-01-01","dateType":"Updated"}]}}]}\
        """,
        "Few-Shot Learners | Tom B. Brown | 2020 |  | STANDS");
  }

  @Test
  void aDataSetsOtherVersionsAreNoPublication() throws Silence {
    String item =
        """
        {"data":[{"attributes":{"doi":"%s","titles":[{"title":"T"}],"relatedIdentifiers":[
         {"relatedIdentifier":"10.1234/other","relationType":"IsVersionOf"}]}}]}\
        """;
    RegistryAdapter adapter = new DataCiteAdapter("http://x", Optional.empty());
    ArxivId preprint = parsed(ArxivId.parse("2005.14165"));
    Doi data = parsed(Doi.parse("10.5281/zenodo.28518"));
    assertEquals(
        Doi.parse("10.1234/other"),
        read(adapter, preprint, item.formatted("10.48550/arxiv.2005.14165")).published());
    Work version = read(adapter, data, item.formatted("10.5281/zenodo.28518"));
    assertEquals(Optional.empty(), version.published());
    assertEquals(List.of(data), version.identifiers());
  }

  @Test
  void nobodyIsCalledAnonymous() throws Silence {
    reads(
        new OpenReviewAdapter(RegistryEndpoint.OPENREVIEW_V1, "http://x", Optional.empty()),
        parsed(OpenReviewId.parse("Blind02022")),
        """
        {"notes":[{"id":"Blind02022","forum":"Blind02022","content":{"title":"T",
         "authors":["Anonymous"],"venue":"ICLR 2022 Submitted"}}]}\
        """,
        "T |  ... | 2022 | ICLR 2022 Submitted | STANDS");
  }

  @Test
  void whatBecameOfASubmissionIsSaidByTheVenuesId() throws Silence {
    String note =
        """
        {"notes":[{"id":"Fate002024","forum":"Fate002024","content":{"title":{"value":"T"},
         "authors":{"value":["A B"]},"venue":{"value":"%s"},"venueid":{"value":"%s"}}}]}\
        """;
    OpenReviewId id = parsed(OpenReviewId.parse("Fate002024"));
    for (List<String> row :
        List.of(
            List.of("ICLR 2024 poster", "ICLR.cc/2024/Conference", "ICLR 2024 poster"),
            List.of(
                "Submitted to ICLR 2024",
                "ICLR.cc/2024/Conference/Rejected_Submission",
                "Submitted to ICLR 2024 (rejected)"),
            List.of(
                "ICLR 2024 Conference Withdrawn Submission",
                "ICLR.cc/2024/Conference/Withdrawn_Submission",
                "ICLR 2024 Conference Withdrawn Submission"),
            List.of(
                "Submitted to ICLR 2024",
                "ICLR.cc/2024/Conference/Submission",
                "Submitted to ICLR 2024"))) {
      reads(
          new OpenReviewAdapter(RegistryEndpoint.OPENREVIEW, "http://x", Optional.empty()),
          id,
          note.formatted(row.get(0), row.get(1)),
          "T | A B | 2024 | " + row.get(2) + " | STANDS");
    }
  }

  @Test
  void dblpListsOneAuthorBareAndNumbersNamesakes() throws Silence {
    String hits = "{\"result\":{\"hits\":{\"@total\":\"1\",\"hit\":[{\"info\":{%s}}]}}}";
    List<Work> one =
        DblpRecord.works(
            hits.formatted(
                "\"authors\":{\"author\":{\"text\":\"Wei Wang"
                    + " 0001\"}},\"title\":\"T.\",\"venue\":[\"ICML\",\"PMLR\"],\"year\":\"2020\""));
    assertEquals("T | Wei Wang | 2020 | ICML, PMLR | STANDS", line(one.get(0)));
    assertEquals(List.of(), DblpRecord.works("{\"result\":{\"hits\":{\"@total\":\"0\"}}}"));
  }

  @Test
  void openReviewsTwoInterfacesSayTheSame() throws Silence {
    RegistryAdapter adapter =
        new OpenReviewAdapter(RegistryEndpoint.OPENREVIEW, "http://x", Optional.empty());
    String note =
        "{\"notes\":[{\"id\":\"rJXMpikCZ\",\"forum\":\"rJXMpikCZ\",\"cdate\":1508760000000,\"content\":{\"title\":%s,\"authors\":%s,\"venue\":%s}}]}";
    String line = "Graph Attention | A B, C D | 2017 2018 | ICLR 2018 | STANDS";
    OpenReviewId id = parsed(OpenReviewId.parse("rJXMpikCZ"));
    reads(
        adapter,
        id,
        note.formatted("\"Graph Attention\"", "[\"A B\",\"C D\"]", "[\"ICLR 2018\"]"),
        line);
    reads(
        adapter,
        id,
        note.formatted(
            "{\"value\":\"Graph Attention\"}",
            "{\"value\":[\"A B\",\"C D\"]}",
            "{\"value\":\"ICLR 2018\"}"),
        line);
  }

  @Test
  void theAnthologysModsIsRead() throws Silence {
    reads(
        new AclAdapter("http://x"),
        parsed(AclId.parse("P18-1001")),
        """
        <?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="a">
        <titleInfo><title>Probabilistic FastText</title></titleInfo>
        <name type="personal"><namePart type="given">Ben</namePart>
        <namePart type="family">Athiwaratkun</namePart>
        <role><roleTerm authority="marcrelator" type="text">author</roleTerm></role></name>
        <name type="personal"><namePart>Ed Itor</namePart>
        <role><roleTerm>editor</roleTerm></role></name>
        <originInfo><dateIssued>2018-07</dateIssued></originInfo>
        <relatedItem type="host"><titleInfo><title>Proceedings of ACL</title></titleInfo></relatedItem>
        <location><url>https://aclanthology.org/P18-1001/</url></location></mods></modsCollection>\
        """,
        "Probabilistic FastText | Ben Athiwaratkun | 2018 | Proceedings of ACL | STANDS");
  }

  @Test
  void theLifeSciencesAreRead() throws Silence {
    RegistryId id = new RegistryId(Registry.PUBMED, "31452104");
    reads(
        new EuropePmcAdapter("http://x"),
        id,
        """
        {"resultList":{"result":[{"pmid":"31452104","title":"T.","pubYear":"2019",
         "authorList":{"author":[{"firstName":"A","lastName":"B"},{"collectiveName":"Group"}]},
         "journalInfo":{"journal":{"title":"Nature (London, England)","isoabbreviation":"Nat"}},
         "pubTypeList":{"pubType":["Journal Article","Retracted Publication"]}}]}}\
        """,
        "T | A B, Group | 2019 | Nature (London, England), Nature, Nat | RETRACTED");
    reads(
        new PubMedAdapter("http://x", Optional.empty(), Optional.empty()),
        id,
        """
        {"result":{"uids":["31452104"],"31452104":{"uid":"31452104","title":"T.",
         "authors":[{"name":"B A"}],"pubdate":"2019 Aug","fulljournalname":"Nature",
         "source":"Nature","pubtype":["Journal Article"]}}}\
        """,
        "T | B A | 2019 | Nature | STANDS");
  }

  @Test
  void openLibrarysBylinesAreNeverWhole() throws Silence {
    reads(
        new OpenLibraryAdapter("http://x"),
        parsed(Isbn.parse("9780262035613")),
        """
        {"ISBN:9780262035613":{"title":"Deep learning","publish_date":"Nov 18, 2016",
         "authors":[{"name":"Ian Goodfellow"}],"publishers":[{"name":"MIT Press"}]}}\
        """,
        "Deep learning | Ian Goodfellow ... |  |  | STANDS");
  }

  @Test
  void halNamesAWorkInSeveralLanguagesAndWhereItAppeared() throws Silence {
    RegistryId id = new RegistryId(Registry.HAL, "hal-01234567");
    String reply =
        """
        {"response":{"numFound":%s,"start":0,"docs":[{"halId_s":"hal-01234567","version_i":2,
         "title_s":["Walks in Gardens","Promenades au jardin"],"subTitle_s":["A Survey"],
         "authFullName_s":["Zoé Léger","Ann Author"],"producedDateY_i":2019,
         "publicationDateY_i":2020,"submittedDateY_i":2021,"journalTitle_s":"Garden Letters",
         "doiId_s":"10.5555/Garden.7","arxivId_s":"1906.01234"}]}}\
        """;
    RegistryAdapter adapter = new HalAdapter("http://x");
    reads(
        adapter,
        id,
        reply.formatted(1),
        "Walks in Gardens: A Survey / Walks in Gardens / Promenades au jardin"
            + " | Zoé Léger, Ann Author | 2019 2020 2021 | Garden Letters | STANDS");
    Reading reading = adapter.read(200, reply.formatted(1), List.of(new WorkById(id)));
    assertEquals(
        "[hal:hal-01234567, doi:10.5555/garden.7, arxiv:1906.01234]",
        reading.held().values().iterator().next().identifiers().toString());
    assertFalse(
        adapter.read(200, reply.formatted(9), List.of(new WorkById(id))).whole(), "cut short");
  }

  @Test
  void registriesThatDisagreeAreBothHeard() throws Silence {
    Work first = work("{\"title\":[\"Graph Attention\"],\"issued\":{\"date-parts\":[[2018]]}}");
    Work same = work("{\"title\":[\"Graph attention\"],\"issued\":{\"date-parts\":[[2017]]}}");
    Work other = work("{\"title\":[\"Cooking for Two\"],\"issued\":{\"date-parts\":[[2018]]}}");
    assertEquals(Optional.of("the year 2017"), WorkMerge.of(first, same));
    assertEquals(List.of(2017, 2018), WorkMerge.joined(first, same).years());
    assertEquals(Optional.of("the title \"Cooking for Two\""), WorkMerge.of(first, other));
    assertEquals(first, WorkMerge.joined(first, other), "another work completes nothing");
  }

  private static Work work(String record) throws Silence {
    JsonNode node = Json.parse(record);
    return CrossrefRecord.work(node).orElseThrow();
  }
}
