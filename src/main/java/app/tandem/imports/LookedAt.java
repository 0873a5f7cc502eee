package app.tandem.imports;

import app.tandem.imports.file.FileShape;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.MappingGuess;
import app.tandem.imports.mapping.Survey;
import java.io.Serializable;

/**
 * What is in a file and where its columns go.
 *
 * @param suggested where they would go by themselves: as they went in the last import of such a file, else as guessed
 * @param remembered whether the columns go where they went in an earlier import of such a file
 */
public record LookedAt(
        FileShape shape, Survey survey, MappingGuess guess, Mapping mapping, Mapping suggested, boolean remembered)
        implements Serializable {}
