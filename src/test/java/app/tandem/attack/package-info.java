/** Speaks to a running server as a browser does, and as no browser does: HTTP, WebSocket and Vaadin's messages by hand. */
@NullMarked
package app.tandem.attack;

import org.jspecify.annotations.NullMarked;
