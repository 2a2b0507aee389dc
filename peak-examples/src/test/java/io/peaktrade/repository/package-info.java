/**
 * Tests of the repository as a whole, apart from those of the example: here what they share, like the working copy and
 * the tools of the stack, and the rules that hold between the modules.
 */
@NullMarked
package io.peaktrade.repository;

import org.jspecify.annotations.NullMarked;
