/** What a server meets from outside: malformed calls, browsers too old, proxies, files. */
@NamedInterface("web")
@NullMarked
package app.tandem.shell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
