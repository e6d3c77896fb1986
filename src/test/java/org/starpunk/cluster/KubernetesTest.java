package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The objects in server-config/kubernetes, as Kubernetes would read them. */
class KubernetesTest {

    private static final Path DIRECTORY = Path.of("server-config", "kubernetes");

    /** Reads one kind of object, and refuses a field that it does not have. */
    @FunctionalInterface
    private interface Kind {

        Object read(String json) throws IOException;
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "ConfigMap", V1ConfigMap::fromJson,
            "Deployment", V1Deployment::fromJson,
            "Ingress", V1Ingress::fromJson,
            "PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
            "Secret", V1Secret::fromJson,
            "Service", V1Service::fromJson);

    private static final Map<String, Object> OBJECTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String file : names(kustomization().get("resources"))) {
            for (Object document : documents(DIRECTORY.resolve(file))) {
                String kind = ((Map<?, ?>) document).get("kind").toString();
                OBJECTS.put(kind, KINDS.get(kind).read(new Gson().toJson(document)));
            }
        }
    }

    @Test
    void every_file_is_named_and_every_kind_is_there_once() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("kustom")))
                    .containsExactlyInAnyOrderElementsOf(names(kustomization().get("resources")));
        }
        assertThat(OBJECTS.keySet()).isEqualTo(KINDS.keySet());
    }

    @Test
    void a_field_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> V1Deployment.fromJson("{\"spec\": {\"template\": {\"spec\": {\"container\": []}}}}"))
                .hasMessageContaining("container");
    }

    @Test
    void the_objects_find_each_other() {
        V1Deployment deployment = object(V1Deployment.class);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
        assertThat(object(V1Service.class).getSpec().getSelector()).isEqualTo(labels);
        assertThat(object(V1PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(object(V1Service.class).getSpec().getPorts().get(0).getTargetPort())
                .hasToString(server().getPorts().get(0).getName());
        assertThat(object(V1Ingress.class).getSpec().getRules().get(0).getHttp().getPaths())
                .singleElement()
                .extracting(path -> path.getBackend().getService().getName())
                .isEqualTo(object(V1Service.class).getMetadata().getName());
    }

    @Test
    void no_pod_may_more_than_it_needs() {
        V1PodSpec pod = pod();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(containers()).hasSize(2).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getImage()).matches("starpunk:[\\d.]+");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void a_pod_migrates_first_then_says_when_it_is_ready_and_ends_in_time() {
        assertThat(pod().getInitContainers()).singleElement().satisfies(container -> assertThat(container.getArgs())
                .containsExactly("--migrate"));
        V1Container server = server();
        assertThat(server.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
        assertThat(server.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
        assertThat(server.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
        List<String> preStop = server.getLifecycle().getPreStop().getExec().getCommand();
        assertThat(pod().getTerminationGracePeriodSeconds())
                .isGreaterThanOrEqualTo(Integer.parseInt(preStop.get(1)) + 40);
    }

    @Test
    void every_variable_is_one_of_starpunk() throws IOException {
        String known = Files.readString(Path.of("server-config/starpunk.env.example"));
        Set<String> set = Stream.of(
                        object(V1ConfigMap.class).getData().keySet(),
                        object(V1Secret.class).getStringData().keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(set).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name + "="));
    }

    private static V1PodSpec pod() {
        return object(V1Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static V1Container server() {
        return pod().getContainers().get(0);
    }

    private static List<V1Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    private static <T> T object(Class<T> type) {
        return OBJECTS.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Map<?, ?> kustomization() throws IOException {
        return (Map<?, ?>) documents(DIRECTORY.resolve("kustomization.yaml")).get(0);
    }

    private static List<String> names(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static List<Object> documents(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(Files.readString(file))
                .forEach(documents::add);
        return documents;
    }
}
