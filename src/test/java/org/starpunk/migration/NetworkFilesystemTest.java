package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFilesystemTest {

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.glusterfs", "ceph"})
    void another_machine_serves_it(String type) {
        assertThat(NetworkFilesystem.isNetwork(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuseblk", "apfs", "NTFS", "unknown"})
    void this_machine_has_it(String type) {
        assertThat(NetworkFilesystem.isNetwork(type)).isFalse();
    }

    @Test
    void the_mount_table_knows_the_type_even_of_a_file_that_is_still_to_be_created(@TempDir Path directory) {
        Path file = directory.resolve("not/yet/starpunk.db");
        assertThat(NetworkFilesystem.typeOf(file))
                .isNotEqualTo("unknown")
                .isEqualTo(NetworkFilesystem.typeOf(directory));
        assertThatCode(() -> NetworkFilesystem.refuse(file)).doesNotThrowAnyException();
        assertThat(NetworkFilesystem.typeOf(Path.of("/proc/self/status"))).isEqualTo("proc");
    }
}
