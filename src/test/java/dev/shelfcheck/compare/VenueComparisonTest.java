package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
    "Journal of Molecular Things, ICML, false"
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
