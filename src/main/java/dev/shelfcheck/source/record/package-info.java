/** Records of works as registries describe them, in their interfaces and their dumps alike. */
@NullMarked
package dev.shelfcheck.source.record;

import org.jspecify.annotations.NullMarked;
