package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueComparisonTest {
  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
"""
SAME | NeurIPS 2022 | Advances in Neural Information Processing Systems
SAME | NIPS'15 | nips2015
SAME | ICLR 2023 (Poster) | The Eleventh International Conference on Learning Representations
SAME | Proc. of the 39th International Conference on Machine Learning | ICML
SAME | CVPR | 2022 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)
SAME | J. Mach. Learn. Res. | Journal of Machine Learning Research
SAME | JMLR | J. Mach. Learn. Res.
SAME | Trans. Mach. Learn. Res. | TMLR
SAME | ACL Findings 2023 | Findings of the Association for Computational Linguistics: ACL 2023
SAME | EMNLP | Proceedings of the 2021 Conference on Empirical Methods in Natural Language Processing
SAME | NAACL-HLT | NAACL
SAME | Am. J. Hum. Genet. | American Journal of Human Genetics
SAME | Child Abuse &amp; Neglect | Child Abuse & Neglect
DIFFERENT | ICML | NeurIPS 2021
DIFFERENT | ACL | EMNLP
DIFFERENT | Symposium on Neural Scaling Laws | ICML
DIFFERENT | Journal of Adversarial Exploration | ICLR
DIFFERENT | International Conference on Multimodal Integration | Proceedings of the 38th International Conference on Machine Learning
DIFFERENT | JMLR | TPAMI
BESIDE | TPAMI | CVPR 2021
BESIDE | ICML 2022 | Journal of Molecular Things
BESIDE | ICML 2022 Workshop on Robustness | ICML
BESIDE | Workshop on Domain Generalization | NeurIPS
UNKNOWN | ICML 2021 | arXiv
UNKNOWN | arXiv preprint arXiv:2501.06425 | NeurIPS
UNKNOWN | bioRxiv | Nature
UNKNOWN | Best Paper | NeurIPS
UNKNOWN | iMeta | mLife
""")
  void classifies(VenueComparison expected, String listed, String known) {
    assertEquals(expected, VenueComparison.of(listed, List.of(known)));
  }

  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
"""
SAME | Electron. Notes Discrete Math. | Electronic Notes in Discrete Mathematics
SAME | N Engl J Med | The New England journal of medicine
SAME | Ocean Eng. | Ocean Engineering
UNKNOWN | J. Appl. Ichthyol. | Journal of Applied Ichthyology (Online)
UNKNOWN | Natl. Archit. | National Architecture Review
UNKNOWN | Fizika Tverdogo Tela | Physics of the Solid State
UNKNOWN | Botanical Magazine, Tokyo | Shokubutsugaku Zasshi
UNKNOWN | 植物学杂志 | Botanical Magazine
UNKNOWN | SPIE | Medical Imaging 2012: Image Processing
UNKNOWN | PRE | Statistical Mechanics Quarterly
UNKNOWN | Procedia Chemistry | Ecology and Evolution
UNKNOWN | AIDS | AIDS (London, England)
UNKNOWN | Engineering | Microelectronic Engineering
DIFFERENT | Nature | Ocean Engineering
DIFFERENT | Nature | Shokubutsugaku Zasshi
DIFFERENT | Nature | mBio
DIFFERENT | Ocean Engineering | The Journal of Pediatrics
DIFFERENT | Journal of Applied Ichthyology | The American Historical Review
DIFFERENT | Ming Studies | International Statistical Review
DIFFERENT | Forum | Journal of Orthopaedic Research
BESIDE | TPAMI | CVPR 2021
UNKNOWN | arXiv | Ocean Engineering
UNKNOWN | Nature | bioRxiv
""")
  void tellsJournalsApart(VenueComparison expected, String listed, String known) {
    assertEquals(expected, VenueComparison.ofJournal(listed, List.of(known)));
  }

  @Test
  void aJournalsAcronymBesideItsNameHidesNothing() {
    List<String> known = List.of("Problemas del Desarrollo", "RPD");
    assertEquals(VenueComparison.DIFFERENT, VenueComparison.ofJournal("Nature", known));
    assertEquals(
        VenueComparison.UNKNOWN, VenueComparison.ofJournal("Problems of Development", known));
  }

  @ParameterizedTest
  @CsvSource({
    "ICLR, Submitted to ICLR 2024 (rejected), true, false",
    "ICLR, ICLR 2024 Conference Withdrawn Submission, true, false",
    "NeurIPS, Submitted to ICLR 2024 (rejected), false, false",
    "ICLR, Submitted to ICLR 2024, false, false",
    "ICLR, NeurIPS 2025 poster, false, true",
    "ICLR, Accepted by TMLR, false, true"
  })
  void knowsWhatBecameOfASubmission(
      String listed, String known, boolean refused, boolean accepted) {
    assertEquals(refused, VenueComparison.refused(listed, List.of(known)));
    assertEquals(accepted, VenueComparison.accepted(List.of(known)));
  }

  @Test
  void whatAnotherVenuePublishedIsNotRefused() {
    List<String> known = List.of("Submitted to ICLR 2024 (rejected)", "TMLR");
    assertEquals(false, VenueComparison.refused("ICLR", known));
  }

  @ParameterizedTest
  @CsvSource({
    "Annual Workshop on AI Safety, CVPR, true",
    "CVPR Workshops, CVPR, false",
    "Workshop on Computer Vision, Proceedings of Machine Vision 2022, false",
    "Workshop on Machine Learning, ICML, true",
    "Workshop on Representations, International Conference on Learning Representations, false",
    "ICML, CVPR, false",
    "ICML, Journal of Molecular Things, true",
    "CVPR, TPAMI, true",
    "Journal of Molecular Things, ICML, false",
    "Nature, Proceedings of the ACM Workshop on Hot Topics in Networks, true",
    "Nature, ICML, true",
    "ACM SIGPLAN Notices, PLDI 2003, false",
    "ACM Transactions on Graphics, ACM SIGGRAPH 2007 papers, false"
  })
  void whatHasADoiOfItsOwnIsAside(String listed, String known, boolean aside) {
    assertEquals(aside, VenueComparison.asideOf(listed, List.of(known)));
  }

  @ParameterizedTest
  @CsvSource({
    "bioRxiv, biorxiv, true",
    "bioRxiv preprint, bioRxiv, true",
    "bioRxiv, medRxiv, false",
    "arXiv, arXiv, false"
  })
  void aPreprintServerIsOneVenue(String listed, String known, boolean same) {
    assertEquals(same, VenueComparison.sameServer(listed, List.of(known)));
  }

  @ParameterizedTest
  @CsvSource({"ICML, SAME", "KDD, DIFFERENT"})
  void anyManifestationCounts(String listed, VenueComparison expected) {
    assertEquals(expected, VenueComparison.of(listed, List.of("arXiv", "NeurIPS", "ICML 2020")));
  }
}
