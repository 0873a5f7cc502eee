package app.tandem.shell.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.server.communication.rpc.RpcInvocationHandler;
import com.vaadin.flow.shared.JsonConstants;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells a person's acts from what a page sends by itself; only acts keep somebody signed in (R51). */
public class PersonsActs extends UidlRequestHandler {

    /** Sent by {@code modules/presence.js} on key and pointer activity, at most once a minute. */
    public static final String PRESENT = "t-present";

    private static final Set<String> ACTS = Set.of(PRESENT, "click", "dblclick", "keydown", "change", "ui-navigate");

    private final transient Stays stays;

    PersonsActs(Stays stays) {
        this.stays = stays;
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            protected Map<String, RpcInvocationHandler> getInvocationHandlers() {
                var handlers = new HashMap<>(super.getInvocationHandlers());
                handlers.computeIfPresent(JsonConstants.RPC_TYPE_EVENT, (type, events) -> noting(events));
                return handlers;
            }
        };
    }

    private RpcInvocationHandler noting(RpcInvocationHandler events) {
        return new RpcInvocationHandler() {
            @Override
            public String getRpcType() {
                return events.getRpcType();
            }

            @Override
            public Optional<Runnable> handle(UI page, JsonNode event) {
                if (ACTS.contains(event.path(JsonConstants.RPC_EVENT_TYPE).asString(""))) {
                    stays.act(page.getSession().getSession());
                }
                return events.handle(page, event);
            }
        };
    }
}
