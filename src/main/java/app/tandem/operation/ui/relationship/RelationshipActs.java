package app.tandem.operation.ui.relationship;

import app.tandem.operation.Operations;
import app.tandem.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of "Actions" to change who sees contacts. */
@Configuration(proxyBeanMethods = false)
class RelationshipActs {

    @Bean
    RelationshipAct shareAct(Operations operations, People people) {
        return new RelationshipAct(operations, people, SharePanel.Mode.SHARE);
    }

    @Bean
    RelationshipAct assignAct(Operations operations, People people) {
        return new RelationshipAct(operations, people, SharePanel.Mode.ASSIGN);
    }
}
