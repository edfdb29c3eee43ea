# The formula for Homebrew, of which `scripts/formula URL` makes that of a release: with the address and the sum of the archive of its
# sources. `scripts/formula-check` runs its steps on a machine without Homebrew.
class Kith < Formula
  desc "Command-line log of a professional network while you look for a job"
  homepage "@HOMEPAGE@"
  url "@URL@"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "pkgconf" => :build
  depends_on "libical"
  depends_on "sqlite"

  uses_from_macos "swift" => :build, since: :sequoia
  uses_from_macos "curl"
  uses_from_macos "libxml2"
  uses_from_macos "zlib"

  def install
    # Homebrew has a sandbox around all of this, and Swift's own does not work within another.
    args = ["--disable-sandbox", "-c", "release"]
    args << "--static-swift-stdlib" if OS.linux?
    %w[kith kith-http kith-serve].each do |program|
      system "swift", "build", *args, "--product", program
      bin.install ".build/release/#{program}"
    end
    man1.install Dir["Manual/*.1"]
    man7.install Dir["Manual/*.7"]
    generate_completions_from_executable(bin/"kith", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/kith --version")
    assert_match version.to_s, shell_output("#{bin}/kith-http --version")
    assert_match version.to_s, shell_output("#{bin}/kith-serve --version")
    ENV["KITH_HOME"] = (testpath/"log").to_s
    assert_match "Ada Lovelace (c1)", shell_output("#{bin}/kith met 'Ada Lovelace' --at 'Swift Berlin'")
    assert_match "Ada Lovelace", shell_output("#{bin}/kith contact list")
    system bin/"kith", "export", "-o", testpath/"kith.ics"
    assert_path_exists testpath/"kith.ics"
    assert_match "Nothing is called “Grace”", shell_output("#{bin}/kith show Grace 2>&1", 2)
  end
end
