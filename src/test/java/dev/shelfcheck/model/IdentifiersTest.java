package dev.shelfcheck.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://arxiv.org/abs/2205.14135                                  | arxiv:2205.14135
          http://www.arxiv.org/pdf/2205.14135v3.pdf                         | arxiv:2205.14135
          https://arxiv.org/pdf/2205.14135#page=3                           | arxiv:2205.14135
          https://arxiv.org/html/2411.16158v1/x5.png                        | arxiv:2411.16158
          https://arxiv.org/abs/arXiv:1409.0473                             | arxiv:1409.0473
          https://arxiv.org/abs/hep-th/9901001v2                            | arxiv:hep-th/9901001
          https://arxiv.org/abs/cs.CL/0102003                               | arxiv:cs/0102003
          https://arxiv.org/abs/math/0309136                                | arxiv:math/0309136
          https://export.arxiv.org/abs/2205.14135                           | arxiv:2205.14135
          https://browse.arxiv.org/pdf/2205.14135.pdf                       | arxiv:2205.14135
          http://cn.arxiv.org/abs/1703.05175                                | arxiv:1703.05175
          https://xxx.lanl.gov/abs/1703.05175                               | arxiv:1703.05175
          https://www.alphaxiv.org/overview/2205.14135v2                    | arxiv:2205.14135
          https://www.alphaxiv.org/zh/overview/2205.14135                   | arxiv:2205.14135
          https://ar5iv.labs.arxiv.org/html/2205.14135                      | arxiv:2205.14135
          https://ar5iv.org/abs/2205.14135                                  | arxiv:2205.14135
          https://huggingface.co/papers/2205.14135                          | arxiv:2205.14135
          https://papers.cool/arxiv/2205.14135                              | arxiv:2205.14135
          https://doi.org/10.48550/arXiv.2205.14135                         | arxiv:2205.14135
          https://api.semanticscholar.org/arXiv:2205.14135                  | arxiv:2205.14135
          https://arxiv.org/ftp/arxiv/papers/1612/1612.05424.pdf            | arxiv:1612.05424
          https://arxiv.org/pdf/2309.12307.pdf?trk=public_post              | arxiv:2309.12307
          https://arxiv.org/abs/2205.14135.                                 | arxiv:2205.14135
          https://doi.org/10.1145/3292500.3330701                           | doi:10.1145/3292500.3330701
          http://dx.doi.org/10.1109/ASMC.2018.8373146                       | doi:10.1109/asmc.2018.8373146
          https://doi.org/10.1016%2Fj.eswa.2023.01.012                      | doi:10.1016/j.eswa.2023.01.012
          https://doi.org/10.18653/v1/P18-1001                              | doi:10.18653/v1/p18-1001 acl:P18-1001
          https://dl.acm.org/doi/abs/10.1145/3292500.3330701                | doi:10.1145/3292500.3330701
          https://dl.acm.org/doi/pdf/10.1145/3292500.3330701                | doi:10.1145/3292500.3330701
          https://dl.acm.org/citation.cfm?id=2939672.2939785                | doi:10.1145/2939672.2939785
          https://link.springer.com/article/10.1007/s10462-021-09984-x      | doi:10.1007/s10462-021-09984-x
          https://link.springer.com/content/pdf/10.1007%2F978-3-030-58580-8_3.pdf | doi:10.1007/978-3-030-58580-8_3
          https://onlinelibrary.wiley.com/doi/full/10.1111/j.1467-9868.2005.00503.x | doi:10.1111/j.1467-9868.2005.00503.x
          https://www.tandfonline.com/doi/abs/10.1080/01621459.2020.1777137?journalCode=uasa20 | doi:10.1080/01621459.2020.1777137
          https://www.nature.com/articles/s41586-021-03819-2.pdf            | doi:10.1038/s41586-021-03819-2
          https://www.nature.com/articles/nature14539                       | doi:10.1038/nature14539
          https://www.science.org/doi/10.1126/science.ade2574               | doi:10.1126/science.ade2574
          https://www.pnas.org/doi/full/10.1073/pnas.1611835114             | doi:10.1073/pnas.1611835114
          https://www.biorxiv.org/content/10.1101/2022.12.21.521521v1.full.pdf | doi:10.1101/2022.12.21.521521
          https://www.medrxiv.org/content/10.1101/2020.03.24.20043117v2     | doi:10.1101/2020.03.24.20043117
          https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0130140 | doi:10.1371/journal.pone.0130140
          https://www.frontiersin.org/articles/10.3389/fnins.2021.612345/full | doi:10.3389/fnins.2021.612345
          https://academic.oup.com/nar/article/doi/10.1093/nar/gkv1234/2468 | doi:10.1093/nar/gkv1234
          https://openreview.net/forum?id=OdnNBxlShZG                       | openreview:OdnNBxlShZG
          https://openreview.net/pdf?id=OdnNBxlShZG&amp;name=x              | openreview:OdnNBxlShZG
          https://openreview.net/attachment?id=-tYCaP0phY_&name=pdf         | openreview:-tYCaP0phY_
          https://aclanthology.org/2023.acl-long.1/                         | acl:2023.acl-long.1
          https://aclanthology.org/2020.emnlp-main.123v2.pdf                | acl:2020.emnlp-main.123
          https://www.aclweb.org/anthology/P19-1001.pdf                     | acl:P19-1001
          http://anthology.aclweb.org/P/P14/P14-2105.pdf                    | acl:P14-2105
          https://aclanthology.info/papers/D18-1002/d18-1002                | acl:D18-1002
          https://proceedings.mlr.press/v139/radford21a.html                | pmlr:v139/radford21a
          http://proceedings.mlr.press/v139/radford21a/radford21a.pdf       | pmlr:v139/radford21a
          http://www.jmlr.org/proceedings/papers/v37/schulman15.pdf         | pmlr:v37/schulman15
          https://raw.githubusercontent.com/mlresearch/v235/main/assets/abe24a/abe24a.pdf | pmlr:v235/abe24a
          https://proceedings.neurips.cc/paper_files/paper/2024/file/6e3b9fb0c0c56cf6e1ee61e6a068fca4-Paper-Conference.pdf | neurips:6e3b9fb0c0c56cf6e1ee61e6a068fca4
          https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html | neurips:2017/3f5ee243547dee91fbd053c1c4a845aa
          http://papers.nips.cc/paper/5423-generative-adversarial-nets.pdf  | neurips:5423
          https://openaccess.thecvf.com/content/CVPR2021/html/Liu_A_B_CVPR_2021_paper.html | cvf:CVPR2021/Liu_A_B_CVPR_2021_paper
          http://openaccess.thecvf.com/content_cvpr_2018/papers/He_A_CVPR_2018_paper.pdf | cvf:CVPR2018/He_A_CVPR_2018_paper
          https://openaccess.thecvf.com/content/CVPR2022W/ECV/papers/He_A_CVPRW_2022_paper.pdf | cvf:CVPR2022W/ECV/He_A_CVPRW_2022_paper
          https://openaccess.thecvf.com/content_CVPRW_2020/papers/w40/He_A_CVPRW_2020_paper.pdf | cvf:CVPR2020W/w40/He_A_CVPRW_2020_paper
          https://ojs.aaai.org//index.php/AAAI/article/view/17654/17461     | aaai:17654
          https://www.aaai.org/ojs/index.php/AAAI/article/download/5716/5572 | aaai:5716
          https://ojs.aaai.org/index.php/ICAPS/article/view/15943           | aaai:ICAPS/15943
          https://www.ijcai.org/Proceedings/2019/0123.pdf                   | ijcai:2019/123
          https://www.ijcai.org/proceedings/2021/123                        | ijcai:2021/123
          https://www.usenix.org/conference/osdi22/presentation/yu          | usenix:osdi22/yu
          https://www.usenix.org/system/files/osdi22-yu.pdf                 | usenix:osdi22/yu
          https://pubmed.ncbi.nlm.nih.gov/34265844/                         | pmid:34265844
          https://www.ncbi.nlm.nih.gov/pubmed/34265844                      | pmid:34265844
          https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8371605/             | pmcid:PMC8371605
          https://www.semanticscholar.org/paper/A-Title-Liu/204e3073870fae3d05bcbc2f6a8e263d9b72e776 | s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776
          https://hal.science/hal-01234567                                  | hal:hal-01234567
          https://hal.science/hal-01234567v2/file/survey.pdf                | hal:hal-01234567
          https://hal.inria.fr/hal-01234567/document                        | hal:hal-01234567
          https://hal.archives-ouvertes.fr/inria-00012345v1                 | hal:inria-00012345
          https://inria.hal.science/hal-01234567/                           | hal:hal-01234567
          https://theses.hal.science/tel-01234567                           | hal:tel-01234567
          http://archivesic.ccsd.cnrs.fr/sic_00012345                       | hal:sic_00012345
          https://www.amazon.com/dp/0262033844/ref=sr_1_1                   | isbn:9780262033848
          https://link.springer.com/book/9780387310732                      | isbn:9780387310732
          https://github.com/HazyResearch/flash-attention.git               | github:hazyresearch/flash-attention
          https://github.com/a/b/tree/main/c                                | github:a/b
          https://huggingface.co/deepseek-ai/Janus-Pro-7B                   | hf-model:deepseek-ai/Janus-Pro-7B
          https://huggingface.co/datasets/lmms-lab/MME                      | hf-dataset:lmms-lab/MME
          https://arxiv.org/abs/2313.12345                                  | !arxiv:2313.12345 month 13 does not exist
          https://arxiv.org/pdf/1501.1234.pdf                               | !arxiv:1501.1234 ids since January 2015 have five digits after the dot
          https://arxiv.org/abs/1911.02972v                                 | !arxiv:1911.02972v after the v stands the version's number alone
          https://doi.org/10.123/abc                                        | !doi:10.123/abc a DOI is 10., a registrant's number of four digits or more, a slash and a suffix
          https://openreview.net/forum?id=Ab0cdwE8fGh57IJkjLMN              | openreview:Ab0cdwE8fGh57IJkjLMN
          https://openreview.net/forum?id=abc                               | !openreview:abc a forum's id has 8 to 20 letters, digits, - and _
          https://hal.science/search/index?q=gardens                        |
          https://hal.science/ANN_AUTHOR                                    |
          https://arxiv.org/list/cs.CL/recent                               |
          https://arxiv.org/                                                |
          https://openreview.net/group?id=ICLR.cc/2024/Conference           |
          https://proceedings.mlr.press/v139/                               |
          https://github.com/topics/awesome-list                            |
          https://github.com/new/acme                                       |
          https://github.com/signup/acme                                    |
          https://huggingface.co/spaces/magicr/BuboGPT                      |
          https://huggingface.co/docs/transformers                          |
          https://aclanthology.org/volumes/2023.acl-long/                   |
          https://ieeexplore.ieee.org/document/9156789                      |
          https://www.mdpi.com/2072-4292/12/3/456                           |
          https://www.doi.org/the-identifier/what-is-a-doi/                 |
          https://example.com/2205.14135                                    |
          ../papers/2205.14135.pdf                                          |
          mailto:a@arxiv.org                                                |
          """)
  void anAddressIdentifies(String url, String expected) {
    assertEquals(expected == null ? "" : expected, words(Identifiers.inUrl(url)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arXiv preprint arXiv:2205.14135v2 (2022).      | 15-33 arxiv:2205.14135
          ArXiv: 1409.0473, 2014                         | 0-16 arxiv:1409.0473
          (arXiv:hep-th/9901001)                         | 1-21 arxiv:hep-th/9901001
          see doi:10.1145/3292500.3330701.               | 4-31 doi:10.1145/3292500.3330701
          (10.1016/S0140-6736(20)30183-5), 2020          | 1-30 doi:10.1016/s0140-6736(20)30183-5
          doi 10.48550/arXiv.2205.14135;                 | 0-29 arxiv:2205.14135
          ISBN 978-0-262-03384-8, MIT                    | 0-22 isbn:9780262033848
          PMID: 34265844                                 | 0-14 pmid:34265844
          arXiv:2313.12345 is none                       | 0-16 !arxiv:2313.12345 month 13 does not exist
          https://doi.org/10.1145/3292500.3330701        |
          2205.14135 alone, 10.5 percent, ISBN 12345     |
          arXiv:2205.141356                              |
          """)
  void runningTextNames(String text, String expected) {
    String seen =
        Identifiers.inText(text).stream()
            .map(s -> s.span().start() + "-" + s.span().end() + " " + words(s.seen()))
            .collect(Collectors.joining(" "));
    assertEquals(expected == null ? "" : expected, seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://Example.ORG:443/a/?utm_source=x&id=3&fbclid=y#part  | https://example.org/a?id=3
          http://example.org:80                                       | http://example.org
          http://example.org:8080/                                    | http://example.org:8080
          https://example.org/%7euser/%e4%bd%a0                       | https://example.org/~user/%E4%BD%A0
          https://me:secret@example.org/x                             | https://example.org/x
          https://www.youtube.com/watch?v=abc&ab_channel=x&si=y       | https://www.youtube.com/watch?v=abc
          https://x.com/a/status/1?s=20&t=b                           | https://x.com/a/status/1
          https://example.org/?s=20&t=b                               | https://example.org?s=20&t=b
          https://example.org/?ref=main                               | https://example.org?ref=main
          https://arxiv.org/abs/2205.14135?ref=news.example.org       | https://arxiv.org/abs/2205.14135
          https://Bücher.example/a                                    | https://xn--bcher-kva.example/a
          https://xn--bcher-kva.example/a                             | https://xn--bcher-kva.example/a
          https://例え.テスト/a                                         | https://xn--r8jz45g.xn--zckzah/a
          """)
  void anAddressHasOneCanonicalForm(String url, String expected) {
    assertEquals(expected, WebAddress.parse(url).orElseThrow().canonical());
  }

  @ParameterizedTest
  @CsvSource({
    "arxiv:2205.14135",
    "doi:10.1145/3292500.3330701",
    "acl:2023.acl-long.1",
    "isbn:9780262033848",
    "neurips:6e3b9fb0c0c56cf6e1ee61e6a068fca4",
    "pmlr:v139/radford21a",
    "s2:CorpusID:123",
    "hal:sic_00012345"
  })
  void whatIsWrittenCanonicallyIsReadBack(String canonical) {
    assertEquals(canonical, Identifiers.parse(canonical).orElseThrow().canonical());
  }

  @ParameterizedTest
  @CsvSource({
    "neurips:2017/3f5e, https://proceedings.neurips.cc/paper/2017/hash/3f5e-Abstract.html",
    "cvf:CVPR2022W/ECV/X_paper,"
        + " https://openaccess.thecvf.com/content/CVPR2022W/ECV/html/X_paper.html",
    "aaai:17654, https://ojs.aaai.org/index.php/AAAI/article/view/17654",
    "usenix:osdi22/yu, https://www.usenix.org/conference/osdi22/presentation/yu",
    "hal:tel-01234567, https://hal.science/tel-01234567",
    "pmid:34265844, https://pubmed.ncbi.nlm.nih.gov/34265844/"
  })
  void anIdentifierHasAnAddress(String canonical, String url) {
    assertEquals(url, Identifiers.parse(canonical).orElseThrow().url());
  }

  private static String words(Recognition seen) {
    String found =
        seen.identifiers().stream().map(Identifier::canonical).collect(Collectors.joining(" "));
    String none =
        seen.impossible().stream()
            .map(i -> "!" + i.scheme() + ":" + i.text() + " " + i.reason())
            .collect(Collectors.joining(" "));
    return found + none;
  }
}
