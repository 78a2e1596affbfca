/** Tests of how works are put together. */
@NullMarked
package dev.shelfcheck.source.work;

import org.jspecify.annotations.NullMarked;
