/**
 * What the tests of this build's modules share: guards that watch every test run.
 */
@NullMarked
package io.github.taskrouter.testsupport;

import org.jspecify.annotations.NullMarked;
