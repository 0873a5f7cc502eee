package app.tandem.email.text;

import java.io.Serializable;

/**
 * An e-mail as one contact gets it.
 *
 * @param subject on one line
 * @param html a whole document with the footer
 * @param plain the same as plain text with the footer
 * @param preview the body alone as an HTML fragment for Tandem's own page, with every merged value in {@code <span
 *     class="t-merged">}
 */
public record RenderedEmail(String subject, String html, String plain, String preview) implements Serializable {}
