package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.outbound.OutboundException.Reason;

/** Of what the name server says, the test is the name server: no name is ever looked up. */
class AddressGuardTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // This machine
                "http://127.0.0.1/",
                "http://127.0.0.1:8080/",
                "http://127.255.255.254/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://localhost/",
                "http://LocalHost/",
                "http://localhost./",
                "http://metadata.localhost/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://[::]/",
                // Its network
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://192.168.255.255/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.0.1/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[febf::1]/",
                "http://[fec0::1]/",
                "http://[fc00::1]/",
                "http://[fdff:ffff::1]/",
                "http://router/",
                "http://postgres:5432/",
                // Metadata of clouds
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://100.100.100.200/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                "http://[fd00:ec2::254]/",
                "http://[fd20:ce::254]/",
                // Nobody, or everybody
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://192.31.196.1/",
                "http://192.52.193.1/",
                "http://192.88.99.1/",
                "http://192.175.48.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://239.255.255.255/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[100::1]/",
                "http://[2001:2::1]/",
                "http://[2001:10::1]/",
                "http://[2001:20::1]/",
                "http://[2001:db8::1]/",
                "http://[2620:4f:8000::1]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://[ff02::1]/",
                // IPv4 within IPv6: mapped, compatible, translated, tunnelled
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:10.0.0.1]/",
                "http://[::ffff:93.184.215.14]/",
                "http://[::127.0.0.1]/",
                "http://[::7f00:1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[64:ff9b::127.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2001:0:7f00:1::]/",
                "http://[2001::80ff:fffe]/",
                // IPv4 in other words
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0x7f.0.0.1/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://0177.0.0.1/",
                "http://0177.0.0.01/",
                "http://127.0.0.01/",
                "http://127.0.0.1./",
                "http://127.0.0.1.:80/",
                "http://256.0.0.1/",
                "http://1.2.3.4.5/",
                "http://0/",
                "http://93.184.55054/",
                // Names, schemes and ports that no web site has
                "http://example.org./",
                "http://exa_mple.org/",
                "http://example..org/",
                "http://127.0.0.1%2eexample.org/",
                "http://127。0。0。1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://@127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://ada:secret@example.org/",
                "http://@example.org/",
                "http:///",
                "http:example.org",
                "//example.org/",
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "jar:http://example.org/x.jar!/",
                "unix:/run/docker.sock",
                "javascript:alert(1)",
                "http://example.org:0/",
                "http://example.org:22/",
                "http://example.org:25/",
                "http://example.org:65536/"
            })
    void nobody_is_asked_at_a_hostile_address(String url) {
        assertForbidden(() -> addresses(guard(false, PUBLIC), url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://9.255.255.255/",
                "http://11.0.0.0/",
                "http://100.63.255.255/",
                "http://100.128.0.0/",
                "http://126.255.255.255/",
                "http://128.0.0.0/",
                "http://169.253.255.255/",
                "http://172.15.255.255/",
                "http://172.32.0.0/",
                "http://192.167.255.255/",
                "http://192.169.0.0/",
                "http://198.17.255.255/",
                "http://198.20.0.0/",
                "http://223.255.255.255/",
                "http://[2001:200::1]/",
                "http://[2606:4700::1111]/",
                "https://[2a00:1450:4001::1]:8443/",
                "http://example.org/",
                "HTTPS://EXAMPLE.ORG:443",
                "http://xn--mnchen-3ya.example/",
                "http://notlocalhost.example/",
                "http://127.0.0.1.example/"
            })
    void everybody_else_may_be_asked(String url) throws OutboundException {
        assertThat(addresses(guard(false, PUBLIC), url)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "192.168.1.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::7f00:1"
            })
    void a_name_with_a_hostile_address_is_forbidden_with_all_its_addresses(String hostile) {
        assertForbidden(() -> addresses(guard(false, hostile), "http://example.org/"));
        assertForbidden(() -> addresses(guard(false, PUBLIC, hostile), "http://example.org/"));
        assertForbidden(() -> addresses(guard(false, hostile, PUBLIC), "http://example.org/"));
    }

    @Test
    void a_few_addresses_of_a_name_may_be_tried_but_all_are_checked() throws OutboundException {
        assertThat(addresses(guard(false, PUBLIC, PUBLIC, PUBLIC, PUBLIC, PUBLIC), "http://example.org/"))
                .hasSize(4);
        assertForbidden(() ->
                addresses(guard(false, PUBLIC, PUBLIC, PUBLIC, PUBLIC, PUBLIC, "127.0.0.1"), "http://example.org/"));
        assertThat(addresses(guard(false, "2606:4700::1111", PUBLIC), "http://example.org/"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("2606:4700:0:0:0:0:0:1111", PUBLIC);
    }

    @Test
    void a_name_without_an_address_has_failed() {
        assertThatThrownBy(() -> addresses(guard(false), "http://example.org/"))
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.FAILED, OutboundException::reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://localhost:8080/",
                "http://wiki.localhost/",
                "http://[::1]:8080/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://[fd12::1]/",
                "http://router/"
            })
    void private_addresses_may_be_asked_when_the_operator_says_so(String url) throws OutboundException {
        assertThat(addresses(guard(true, "127.0.0.1"), url)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "http://[fd00:ec2::254]/",
                "http://100.100.100.200/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://127.1/",
                "http://localhost./",
                "http://ada@localhost/",
                "file:///etc/passwd"
            })
    void special_ones_may_not_even_then(String url) {
        assertForbidden(() -> addresses(guard(true, "127.0.0.1"), url));
    }

    private static void assertForbidden(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.FORBIDDEN, OutboundException::reason);
    }

    /** What java.net.URI cannot read nobody can ask for. */
    private static List<InetAddress> addresses(AddressGuard guard, String url) throws OutboundException {
        try {
            return guard.addresses(OutboundUrl.of(URI.create(url)).host());
        } catch (IllegalArgumentException e) {
            throw new OutboundException(Reason.FORBIDDEN, url + " is no URL", e);
        }
    }

    private static AddressGuard guard(boolean privateAllowed, String... answers) {
        return new AddressGuard(privateAllowed, name -> read(answers), AddressKind::of);
    }

    private static InetAddress[] read(String... addresses) throws UnknownHostException {
        InetAddress[] read = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            read[i] = InetAddress.getByName(addresses[i]);
        }
        return read;
    }
}
