/**
 * Guards that watch every test run, shared by the modules of this build.
 */
@NullMarked
package io.github.taskrouter.testsupport;

import org.jspecify.annotations.NullMarked;
