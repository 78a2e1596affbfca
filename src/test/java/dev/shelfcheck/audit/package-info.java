/** When an audit tells of what. */
@NullMarked
package dev.shelfcheck.audit;

import org.jspecify.annotations.NullMarked;
