package app.tandem.imports;

import org.springframework.stereotype.Component;

/** Keeps the settings of an import as one text. */
@Component
class Settings {

    private final Json json;

    Settings(Json json) {
        this.json = json;
    }

    ImportSettings of(StoredImport job) {
        return job.settings().isEmpty() ? ImportSettings.GUESSED : json.read(job.settings(), ImportSettings.class);
    }

    String text(ImportSettings settings) {
        return json.text(settings);
    }
}
