#!/bin/sh
# A month of a search, as it was typed: a student in Berlin looks for an internship in robotics, AI or compilers.
# All people and companies are invented. Prints the backup of the log; sample-log.json is one print of it, whose uids
# stay as they are: Examples/sample-log.sh > Examples/sample-log.json
set -eu
KITH_HOME=$(mktemp -d)
trap 'rm -rf "$KITH_HOME"' EXIT
TZ=Europe/Berlin
export KITH_HOME TZ
kith=${KITH:-kith}
examples=$(cd "$(dirname "$0")" && pwd)

# at 02-03T21:30 says when the next lines were typed.
at() { KITH_NOW="2026-$1:00+01:00" && export KITH_NOW; }
kith() { "$kith" "$@" >/dev/null; }

# Sunday evening, the first of February: a list of where it would be good to work.
at 02-01T19:00
kith config timeZone Europe/Berlin
kith company add "Halden Robotics" --tier 1 --website halden.example.com --careers https://halden.example.com/jobs \
    --tag robotics --tag berlin --notes "Arms that fold laundry. Internships begin in May; they ask for C++ or Swift."
kith company add "Kupferkabel AI" --tier 1 --website kupferkabel.example.com \
    --careers https://kupferkabel.example.com/careers --tag ai --tag berlin --notes "Speech models for small devices."
kith company add "Nordlicht Compilers" --tier 1 --website nordlicht.example.org --tag compilers --tag remote \
    --notes "Twelve people, all on LLVM. No open internship on the page: ask."
kith company add "Pagoda Systems" --tier 2 --website pagoda.example.com --tag robotics --tag tokyo
kith company add "Brightwater Labs" --tier 2 --website brightwater.example.com \
    --careers https://brightwater.example.com/internships --tag ai --tag new-york
kith company add "Mirabel Vision" --tier 2 --website mirabel.example.com --tag ai --tag vision
kith company add "Spreewerk" --tier 3 --tag hardware --tag berlin
kith company add "Quartz & Quill" --tier 3 --website quartz-quill.example.com --tag fintech
kith company add "Hochschule Havelland" --website havelland.example.org --notes "My university."
kith contact add "Prof. Brigitte Haarmann" --company Havelland --title "Chair of Robotics" \
    --email haarmann@havelland.example.org --cadence monthly --tag reference
kith contact add "Clara Oberländer" --company Havelland --title Student --email clara@example.org --tag friend
kith contact add "Hannah Sternberg" --company Havelland --title "Career Service" --phone "+49 30 5550137"
kith contact add "Jonas Weidmann" --title "Staff Engineer" --email jonas.weidmann@example.net --cadence 3w --tag mentor \
    --notes "Did his thesis with Haarmann ten years ago; knows half of Berlin."
kith meetup add "Compiler Stammtisch" --start "3 Feb 19:00" --for 3h --rrule "FREQ=MONTHLY;BYDAY=1TU" \
    --location "Zur Letzten Klammer, Wedding" --organizer "Dmytro Kovalenko" --tag compilers
kith meetup add "Swift & Systems Berlin" --start "5 Feb 18:30" --for 2h30m --location "Hinterhof 7, Kreuzberg" \
    --url https://swift-systems.example.org --tag swift
kith meetup add "AI Founders Breakfast" --start "11 Feb 8:30" --for 90m --location "Markthalle, Berlin" --tag ai
kith followup add "Ask for a letter of reference" --with Haarmann --due "4 Feb" --priority high
kith followup add "Read the job pages of all targets" --every weekly --due "8 Feb"
kith followup add "Polish the CV with the Career Service" --with Hannah --due "6 Feb 14:00"

at 02-03T22:40
kith met "Dmytro Kovalenko" --at "Compiler Stammtisch" --title "Compiler Engineer" --email dmytro@example.org \
    --tag compilers --note "runs the table; knows Søren at Nordlicht" --follow-up "Send my parser project" --due fri
kith met "Søren Ågård" --at "Compiler Stammtisch" --company "Nordlicht Compilers" --title "Compiler Engineer" \
    --email soeren@nordlicht.example.org --introduced-by Dmytro --tag compilers \
    --note "register allocation; they take one intern a year" --follow-up "Write about the internship" --due "10 Feb"
kith contact edit Søren --cadence 2w
kith company edit Nordlicht --stage networking

at 02-04T16:15
kith log "Asked Prof. Haarmann for a letter of reference: she will write one, and wants the CV by Friday" --channel meeting
kith done "letter of reference"
kith followup add "Send the CV and the list of projects" --with Haarmann --due fri

at 02-05T22:10
kith met "Giulia Ferraris" --at "Swift & Systems Berlin" --title "Organizer" --email giulia@example.org --tag swift
kith met "Zoë Müller-Lüdenscheidt" --at "Swift & Systems Berlin" --company "Halden Robotics" \
    --title "Robotics Engineer" --email zoe@halden.example.com --linkedin https://www.linkedin.com/in/zoe-ml-example \
    --introduced-by Giulia --tag robotics --note "showed the gripper; their interns ship code in the second week" \
    --follow-up "Send the grasping video" --due "9 Feb"
kith contact edit Zoë --cadence 2w

at 02-06T15:30
kith log "Went through the CV with Hannah Sternberg: one page, projects first" --channel meeting
kith done "Polish the CV" "Send the CV"
kith log "email to Prof. Haarmann: CV and list of projects"
kith done "parser project"
kith log "mail to Dmytro with a link to the parser"

at 02-08T18:00
kith done "job pages"
kith met "Clara Oberländer" --note "she did her internship at @Spreewerk; ask for Mehmet" --on "7 Feb 13:00"

at 02-09T10:20
kith log "sent the grasping video to Zoë by email" --channel email
kith done "grasping video"
kith met "Amina Diallo" --company Halden --title "Talent Partner" --email amina@halden.example.com \
    --phone "+49 30 5550181" --introduced-by Zoë --note "by mail: apply on the page and name Zoë" \
    --follow-up "Apply for the robotics internship" --due "tomorrow 18:00"

at 02-10T17:50
kith log "Applied at @\"Halden Robotics\": robotics internship, from May" --channel other --tag application
kith done "Apply for"
kith company edit Halden --stage applied
kith log "email to Søren about an internship at Nordlicht"
kith done "Write about"
kith followup add "Apply at Kupferkabel AI" --company Kupferkabel --due "13 Feb" --priority high

at 02-11T20:00
kith meetup edit "Founders Breakfast" --status missed
kith meetup add "Robotics Open Lab" --start "12 Feb 18:00" --for 3h --location "Halle 4, Adlershof" --company Halden \
    --tag robotics

at 02-12T21:30
kith met "Ivo Horvat" --at "Robotics Open Lab" --company Halden --title "Team Lead Manipulation" \
    --email ivo@halden.example.com --introduced-by Zoë --tag robotics --note "leads the team with the internship" \
    --follow-up "Thank Ivo for the tour" --due tomorrow
kith met "Mehmet Öztürk" --at "Robotics Open Lab" --company Spreewerk --title "Founder" --tag hardware \
    --note "motor drivers; no money for interns before summer"

at 02-13T19:10
kith log "message to Ivo: thanks, and a question about the wrist camera"
kith done "Thank Ivo"
kith met "Łukasz Żak" --company "Kupferkabel AI" --title Recruiter --email lukasz@kupferkabel.example.com \
    --note "called me an hour after the application" --on "13 Feb 17:00"
kith log "Applied at @\"Kupferkabel AI\": speech on small devices" --tag application --on "13 Feb 16:00"
kith done "Apply at"
kith company edit Kupferkabel --stage applied
kith contact add "Tomáš Dvořák" --company Kupferkabel --title CTO --introduced-by Łukasz
kith followup add "Take the online test" --with Łukasz --company Kupferkabel --due "20 Feb"

at 02-15T19:30
kith done "job pages"
kith company add "Ostsee Aerospace" --tier 2 --website ostsee.example.com --tag robotics --tag rostock
kith company edit Quartz --stage applied
kith log "Applied at @\"Quartz & Quill\" on a whim" --tag application
kith meetup add "Contact Days Havelland" --start "18 Feb" --end "19 Feb" --kind fair --location "Mensa, Campus Nord" \
    --company Ostsee --company Mirabel --with Hannah --url https://havelland.example.org/contact-days
kith meetup add "New York Compilers: Fast Builds" --start "2026-02-24 18:00" --for 90m --tz America/New_York --kind webinar \
    --online https://compilers.example.com/live --tag compilers

at 02-18T18:00
kith met "Pilar Quintana" --at "Contact Days Havelland" --company "Ostsee Aerospace" --title "Flight Software" \
    --email pilar@ostsee.example.com --note "drones that inspect wind turbines" --follow-up "Send the CV" --due "20 Feb"
kith met "Nguyễn Thị Hồng" --at "Contact Days Havelland" --company "Mirabel Vision" --title "ML Engineer" \
    --email hong@mirabel.example.com --tag ai --note "segments cells; needs someone who knows C++ and Python"
kith met "Aoife Ní Bhriain" --at "Contact Days Havelland" --company "Mirabel Vision" --title Recruiter \
    --email aoife@mirabel.example.com --follow-up "Ask for a tour of the office" --due "19 Feb"

at 02-19T17:20
kith met "Rashid Karimi" --at "Contact Days Havelland" --company "Mirabel Vision" --title "Working Student" \
    --note "started there through the fair, two years ago"
kith log "Aoife: tour of the office on the 27th, at ten" --channel meeting
kith done "tour of the office"
kith company edit Mirabel --stage networking
kith meetup add "Office tour at Mirabel Vision" --start "27 Feb 10:00" --for 1h --location "Turmstraße 70, Berlin" \
    --company Mirabel --with Aoife --with Hồng
kith meetup add "Coffee with Jonas" --start "20 Feb 10:00" --for 1h --kind coffee --location "Café Zweite Ableitung" \
    --with Jonas

at 02-20T20:30
kith meetup edit "Coffee with Jonas" --status attended
kith log "coffee with Jonas: ask every interviewer what broke last week" --meetup "Coffee with Jonas" --with Jonas \
    --on "20 Feb 10:00" --follow-up "Look at the three companies that he named" --due "27 Feb"
kith log "Took the online test for Łukasz: 9 of 10" --channel other
kith done "online test"
kith log "email to Pilar with the CV"
kith done "Send the CV"
kith log "mail from Amina: interview with Ivo on the 25th" --channel email --follow-up "Prepare questions for the interview" --due "24 Feb 20:00"
kith company edit Halden --stage interviewing
kith meetup add "Interview at Halden Robotics" --start "25 Feb 11:00" --for 1h --kind interview --company Halden \
    --with Ivo --with Amina --online https://meet.example.com/halden

at 02-22T17:00
kith done "job pages"
kith company edit Quartz --stage closed --notes "A no within a day, by form letter."
kith followup add "Ask Quartz & Quill why" --company Quartz --due "25 Feb"

at 02-25T00:50
kith done "Prepare questions"
kith drop "Ask Quartz"
kith meetup edit "New York Compilers" --status attended
kith met "José Álvarez" --at "New York Compilers" --company "Brightwater Labs" --title "Director of Research" \
    --email jose@brightwater.example.com --note "wants to see benchmarks, not words" \
    --follow-up "Send the build-time benchmarks" --due "26 Feb" --on "25 Feb 0:30"
kith met "Oluwaseun Adeyemi" --at "New York Compilers" --company "Brightwater Labs" --title "Compiler Engineer" \
    --introduced-by José --on "25 Feb 0:40"
kith company edit Brightwater --stage networking

at 02-25T13:00
kith meetup edit "Interview at Halden" --status attended
kith log "interview with Ivo and Amina: grasp planning, then an hour of live code; went well" --on "25 Feb 11:00" \
    --meetup "Interview at Halden" --follow-up "Thank them and send the corrected solution" --due tomorrow
kith meetup add "Second interview at Halden Robotics" --start "5 Mar 10:00" --for 90m --kind interview --company Halden \
    --with Ivo --with Zoë --location "Halle 4, Adlershof" --notes "Bring the laptop and the gripper print."

at 02-26T18:40
kith log "email to Ivo and Amina: thanks, and the corrected solution"
kith done "Thank them"
kith meetup edit "Office tour" --status cancelled --notes "Aoife is ill; a new day follows."
kith followup add "Find a new day for the office tour" --with Aoife --company Mirabel --due "2 Mar" --priority high

at 02-27T16:00
kith met "张伟" --company "Pagoda Systems" --title "Head of Perception" --email zhang.wei@pagoda.example.com \
    --introduced-by José --note "by mail: there is a summer programme, talk on the 6th"
kith met "田辺 ゆき" --company "Pagoda Systems" --title "University Relations" --email tanabe@pagoda.example.com \
    --introduced-by 张伟 --follow-up "Fill in the form of the summer programme" --due "31 Mar"
kith meetup add "Tokyo Perception Talks" --start "2026-03-06 18:00" --for 2h --tz Asia/Tokyo --kind webinar \
    --online https://talks.pagoda.example.com --company Pagoda --with 张伟
kith meetup add "Call with Brightwater Labs" --start "2026-03-04 10:30" --for 45m --tz America/New_York --kind call \
    --company Brightwater --with José --online https://meet.example.com/brightwater
kith contact edit 张伟 --cadence monthly

at 03-01T18:30
kith done "job pages"
kith meetup add "Hack the Lab" --start "14 Mar" --end "15 Mar" --kind hackathon --location "Halle 4, Adlershof" \
    --url https://hackthelab.example.org --with Clara
kith meetup add "Embedded Days" --start "24 Mar" --end "26 Mar" --kind conference --location "Kongresshalle, Rostock" \
    --company Ostsee --url https://embedded-days.example.org --notes "Student ticket until 15 March."
kith met "Elif Şahin" --note "Clara's flatmate, works on trains that drive themselves" --introduced-by Clara \
    --on "28 Feb 21:00" --tag berlin
kith followup add "Call Łukasz about the test" --with Łukasz --company Kupferkabel --due "2 Mar 15:00"
kith followup add "Print the gripper once more" --company Halden --due "4 Mar 18:00" --priority high
kith followup add "Buy the student ticket" --meetup "Embedded Days" --due "13 Mar"
kith followup add "Write to the professor how it goes" --with Haarmann --due "end of month" --every monthly --priority low
kith followup add "Ask Pilar about a thesis topic" --with Pilar --company Ostsee --due "9 Mar"

at 03-01T19:30
kith target add --file "$examples/targets.csv"
kith research Halden --mission "arms that fold laundry in hospitals" --need "someone for soft grasping, from May" \
    --problem "cloth has no fixed shape" --operations "C++ and Swift, ROS 2; interns ship in the second week" \
    --value "my gripper, and a year of tests with towels" --want "yes: robots that one can touch" \
    --idea "the grasping video as a test set" --idea "learn the edge first" --source halden.example.com/blog
kith research Nordlicht --need "one intern a year" --problem "spills in the register allocator" --idea "my parser's benchmark"
kith research Kupferkabel --need "speech on devices with 512 kB" --culture "calls within the hour"
kith research Brightwater --problem "builds that take an hour" --source https://brightwater.example.com/lab-notes
kith research Aldermoor --mission "prostheses that learn"
kith note "Halden Robotics" "raised money for a second hall" --url https://news.example.com/halden --on "20 Feb"
kith posting add "Robotics Intern" --company Halden --url https://halden.example.com/jobs/12 --closes 2026-02-15 --location Berlin \
    --file "$examples/postings/halden.md"
kith apply "Robotics Intern" --on "10 Feb" --through Zoë
kith posting add "Speech Intern" --company Kupferkabel --closes 2026-02-28 --file "$examples/postings/kupferkabel.md"
kith apply "Speech Intern" --on "13 Feb"
kith posting add "Build Systems Intern" --company Brightwater --closes "6 Mar" --location Remote --contact José \
    --file "$examples/postings/brightwater.md"
kith posting add "Vision Working Student" --company Mirabel --closes "20 Mar" --location Berlin \
    --file "$examples/postings/mirabel.md"
kith posting add "Summer Programme Perception" --company Pagoda --closes "31 Mar" --location Tokyo --contact 张伟 \
    --file "$examples/postings/pagoda.md"
kith posting add "Drone Software Intern" --company Ostsee --closes "9 Mar" --location Rostock \
    --file "$examples/postings/ostsee.md"
kith meetup edit "Second interview" --posting "Robotics Intern"
kith refer Halden --through Zoë --asked
kith refer "Build Systems Intern" --through José --due "4 Mar"
kith cadence set --tier 1 3w --latest 6w
kith cadence set --tag mentor 2w
kith meetup attended "Robotics Open Lab" --ladder meetup

at 03-01T20:40
kith story add "Towel gripper" --problem "cloth slips out of two fingers" --tried "rubber pads: they tore within a day" \
    --tried "suction: a pump is too heavy for the arm" --approach "a blade that slides under the edge, found by its shadow" \
    --result "9 of 10 towels, before 4" --intuition "of cloth only the edge is easy to find" \
    --skill "C++" --skill "Computer vision" --skill ROS --tag thesis
kith story add "Parser for a whole course" --problem "40 s for a file of 1 MB" --tried "a better regular expression: as slow" \
    --approach "tables, and one token of look-ahead" --result "0.3 s; next year's course uses it" \
    --intuition "each rule had read each line anew" --skill Swift --skill Compilers --skill Profiling
kith story add "The test that failed on Mondays" --problem "one build in seven was red" \
    --approach "a log of the seeds, and the one that failed a thousand times over" --result "no red build since November" \
    --intuition "a week that began on Sunday" --skill Python --skill Debugging
kith skill have Swift "C++" --level 4
kith skill have Python "Computer vision" Git --level 3
kith skill have ROS --level 2 --evidence "the gripper, two terms"
kith skill learn Kubernetes --due "20 Mar"
kith skill learn CUDA
kith skill ignore Excel
kith brief "Second interview" --ask "Who decides what the arm learns next?" \
    --ask "How do you test a grip, before the robot tries it?"

at 03-02T08:55
"$kith" backup -
