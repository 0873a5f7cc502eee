package app.tandem.imports;

import java.io.Serializable;

/**
 * What is wrong with a row of a file, or a cell of it, in words.
 *
 * @param cell the place of the column in the file, from 0; -1 for the row as a whole
 * @param column its header
 * @param rejects whether the row is rejected for it; otherwise the value is left out
 */
public record Problem(int cell, String column, String sentence, boolean rejects) implements Serializable {}
