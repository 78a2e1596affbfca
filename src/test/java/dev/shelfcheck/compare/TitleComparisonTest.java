package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleComparisonTest {
  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
"""
SAME | Attention Is All You Need | attention is all you need
SAME | FlashAttention: Fast and memory-efficient exact attention with I/O-awareness | FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness
SAME | S $^{2} $ FT: Efficient, scalable and generalizable LLM fine-tuning | S²FT: Efficient, Scalable and Generalizable LLM Fine-tuning
SAME | S2FT: Efficient LLM Finetuning | S²FT: Efficient LLM Fine-Tuning
SAME | Explaining $\\mathcal{ELH}$ Concept Descriptions | Explaining ELH Concept Descriptions
SAME | The $\\beta$-VAE objective | β-VAE objective
SAME | Learning & Planning | Learning and Planning
SAME | Q&amp;A with <i>Caenorhabditis elegans</i> | Q&A with Caenorhabditis elegans
SAME | Optimising neural behaviour | Optimizing Neural Behavior
SAME | Modelling colour | Modeling color
SAME | A Survey of Large Language Models | A Survey of LLMs
SAME | Reinforcement Learning from Human Feedback at scale | RLHF at Scale
SAME | Sur les équations d'Erdős | Sur les equations d’Erdos
SAME | Schr\\"odinger Bridges | Schrödinger bridges
SAME | Deep Learning: Part II | Deep Learning Part 2
SAME | C++ for robots | C++ for Robots
SAME | How to Train Your DRAGAN [[arXiv | How to train your DRAGAN
SAME | U-Net for Medicine (2015) | UNet for medicine
SAME | Learning to Rank [ICML 2023] | Learning to rank
SAME | [CVPR 2023] Masked Autoencoders | Masked Autoencoders
SAME | 大语言模型综述 | 大语言模型综述
SAME | Deep Learning â€“ A Survey | Deep Learning – A Survey
SPELLING | Learning both weights and connections for efficient neural network | Learning both Weights and Connections for Efficient Neural Networks
SPELLING | Generative pretrained transfomers | Generative Pretrained Transformers
SPELLING | Reliability of Watermarks for LLMs | On the Reliability of Watermarks for Large Language Models
REORDERED | Speech Synthesis with Diffusion and Transformers | Transformers and Diffusion with Speech Synthesis
SHORT_NAME | Tree of Thoughts | Tree of Thoughts: Deliberate Problem Solving
SUBTITLE_DROPPED | Let's Verify Step by Step Reasoning | Let's Verify Step by Step Reasoning: A Study
PREFIX_DROPPED | Sparse-quantized representation for near-lossless LLM weight compression | SpQR: A Sparse-Quantized Representation for Near-Lossless LLM Weight Compression
PREFIX_DROPPED | Mask Transformer with Trajectory Attention | MaXTron: Mask Transformer with Trajectory Attention
SHORT_NAME | LoRA | LoRA: Low-Rank Adaptation of Large Language Models
SHORT_NAME | DeepSeek-R1 (2025) | DeepSeek-R1: Incentivizing Reasoning Capability in LLMs via Reinforcement Learning
SHORT_NAME | Mixtral | Mixtral of Experts
SHORT_NAME | U-Net | U-Net: Convolutional Networks for Biomedical Image Segmentation
SHORT_NAME | GKD | Generalized Knowledge Distillation: A Study
SHORT_NAME | ScienceQA | Learning to Explain with ScienceQA and more
CONTAINED | Query-Aware Sparsity for Inference | On Query-Aware Sparsity for Inference in Servers
VERSION | Qwen2 Technical Report | Qwen3 Technical Report
VERSION | Qwen Technical Report | Qwen2.5 Technical Report
VERSION | Deep Learning: Part I | Deep Learning: Part II
VERSION | On Optimisers, Part I: Theory | On Optimizers, Part II: Experiments
VERSION | Uni-Perceiver v2: A Generalist Model | Uni-Perceiver v3: A Generalist Model
VERSION | OpenOOD: Benchmarking Generalized Out-of-Distribution Detection | OpenOOD v1.5: Enhanced Benchmark for Out-of-Distribution Detection
VERSION | Training with 4-bit Weights | Training with 8-bit Weights
VERSION | Llama 2 | LLaMA: Open and Efficient Foundation Language Models
WORDS_SWAPPED | Supervised Learning of Image Features | Unsupervised Learning of Image Features
WORDS_SWAPPED | Quest: Query-aware sparsity for long-context transformers | Quest: Query-Aware Sparsity for Efficient Long-Context LLM Inference
SHARED_NAME | FlashAttention: Fast attention with low memory footprint | FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness
SHARED_NAME | SparseGPT: Pruning GPT models effectively in one shot | SparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shot
OVERLAPPING | Low-rank adaptation for cross-modal learning | LoRA: Low-Rank Adaptation of Large Language Models
DIFFERENT | SparseGPT: Massive language models can be accurately pruned in one-shot | Sparks of Artificial General Intelligence: Early experiments with GPT-4
DIFFERENT | Binary Graph Neural Networks | A Peek Into the Reasoning of Neural Networks
DIFFERENT | SLoRA: Federated Parameter Efficient Fine-Tuning of Language Models | BERT Goes to Law School
DIFFERENT | A Survey | A Survey of Large Language Models: Past and Future
""")
  void classifies(TitleRelation relation, String left, String right) {
    assertEquals(relation, TitleComparison.of(left, right).relation());
    assertEquals(relation, TitleComparison.of(right, left).relation());
  }

  @ParameterizedTest(name = "{0} ~ {1}: {2}")
  @CsvSource({
    "Characterizing the risk of fairwashing, Characterizing risk of fairwashing, false",
    "Schema-Variable Structured Extraction, Schema Variable Structured extraction, true",
    "A Colour Model for LLMs, A color model for large language models, true",
    "Binding over multiple species, Binding across multiple species, false"
  })
  void readsWordForWord(String left, String right, boolean same) {
    assertEquals(same, Title.of(left).reads(Title.of(right)));
  }

  @Test
  void saysWhichWordsAreSharedAndWhichAreNot() {
    TitleComparison c =
        TitleComparison.of("Fast Attention for Vision", "Linear Attention for Vision Models");
    assertEquals(List.of("attention", "vision"), c.shared());
    assertEquals(List.of("fast"), c.onlyLeft());
    assertEquals(List.of("linear", "models"), c.onlyRight());
  }

  @Test
  void titlesOfAllVersionsCount() {
    TitleComparison c =
        TitleComparison.closest(
            "Knowledge distillation for closed-source language models",
            List.of(
                "Knowledge Distillation of Black-Box Large Language Models",
                "Knowledge Distillation for Closed-Source Language Models"));
    assertTrue(c.relation().same());
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, Pruning and Quantization of Models, Models of Quantization and Pruning",
    "0.5, Sparse Attention, Sparse Kernels",
    "0.0, Sparse Attention, Patient Readers",
    "0.0, '', ''",
  })
  void wordsAreCountedInWhateverOrder(double share, String one, String other) {
    assertEquals(share, Title.of(one).mingled(Title.of(other)), 1e-9);
    assertEquals(share, Title.of(other).mingled(Title.of(one)), 1e-9);
  }
}
