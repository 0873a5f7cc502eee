/** What keeps one visitor from filling the memory of an instance: how long sessions and pages are kept, and how many. */
@NullMarked
package app.tandem.shell.sessions;

import org.jspecify.annotations.NullMarked;
