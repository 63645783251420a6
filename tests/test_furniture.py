"""What is recognised as furniture, and above all what is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import furniture
from generator.text import split

LEAD = "The ferry company said on Tuesday that it would stop night sailings to the northern islands until spring."
SECOND = "Crews had warned for months that the older ships could no longer be kept safe in winter storms."
LAST = "A hearing before the transport committee is planned, and the company has promised to publish its plan."


def masked(*paragraphs: str) -> list[str]:
    """The paragraphs that are furniture, among those given, one a line."""
    text = "\n".join(paragraphs)
    return [text[span.start : span.end] for span in furniture.find(text, split(text))]


ANYWHERE = """
Share
Share.
Share this article
SHARE THIS STORY:
Share on Facebook
Tweet
Print this page
Copy link
Advertisement
ADVERTISEMENT
Advertisement Continue reading the main story
Story continues below
Sponsored content
Read more
Read more: Storm closes three ports on the west coast
READ ALSO: Fishermen demand compensation after oil spill
Also read | Why the bridge took ten years
Related: Five things to know about the new ferry timetable
Related articles
You may also like
Most read
12 comments
Leave a comment
Comments are closed.
You need to be logged in to post comments.
Become a member for free today!
Already a member? Log in to your account.
➤ Click here to follow our WhatsApp channel for more stories.
👉 Join our Telegram channel and never miss an update
Follow us on Instagram and YouTube
Follow us @
Check us out on Facebook:
Subscribe to our newsletter
Sign up for our free daily newsletter and get the best stories in your inbox every morning.
Sign up: The Post’s Harbour Brief, every weekday at 7.
Subscribe now for full access to this article.
Stay up to date: get breaking news alerts on your phone with our app
Support our independent journalism with a donation from as little as one euro.
We use cookies to improve your experience. By continuing you accept our cookie policy.
This site uses cookies.
Please enable JavaScript in your browser to view the comments.
Your email address will not be published. Required fields are marked *
Accept all cookies
Privacy policy
Exit mobile version
Skip to content
Back to top
Loading…
3 min read
4 March 2025 · 3 min read
Published: 4 March 2025, 10:30 GMT
Last updated 10:30 GMT, 5 March 2025
Updated 2 hours ago
Photo
Photo: Ana Lind/Nordbild
Photo by Ana Lind
Image: Harbour Authority
Screenshot: “ferrylines.example”
File photo of the ferry at its berth in the northern harbour
[File photo]
Passengers wait on the quay on Monday. Photo: Master Sgt. Ana Lind
Passengers wait on the quay on Monday (AP Photo/Ana Lind)
Passengers wait on the quay on Monday. (Photo by Ana Lind/Agency Images)
Passengers wait on the quay on Monday. (Ana Lind/Nordbild via Agency Images/TNS)
A ferry leaves the northern harbour in heavy rain [File: Ana Lind/Nordbild]
A ferry leaves the northern harbour in heavy rain [Getty Images]
(Ana Lind / Northern Press)
Image caption The ferry at its berth
Enlarge this image toggle caption Ana Lind/Nordbild
© 2025 Northern Press
Copyright 2025 Northern Press. All rights reserved.
Northern Press. All rights reserved. This material may not be published or redistributed.
Powered by Harbour Media
Home | News | Sport | Business
Home World Politics Business Opinion
Tags: ferries, islands, transport
Filed under: Transport
https://social.example/northernpress
@northernpress #ferries
___
* * *
==============
…
[Share](https://social.example/share) [Tweet](https://social.example/tweet)
![The ferry](https://pictures.example/ferry.jpg)
Werbung
""".strip().splitlines()

AT_THE_HEAD = ["northern press logo", "By Ana Lind", "By Ana Lind and Per Holm", "BY ANA LIND, HARBOUR CORRESPONDENT"]

AT_THE_FOOT = [
    "Source: Northern Press",
    "Source: NP / Agencies",
    "(Reporting by Ana Lind; editing by Per Holm)",
    "With inputs from Northern Press",
    "northern press logo",
]

NEWS = """
Shares fell 5%
Shares of the company dropped more than five per cent during after-hours trading.
He shared a photo of the damaged hull with reporters on Monday.
Share prices recovered slightly
Share the burden, ministers told the islands' councils on Monday.
Photo shows ferry was overloaded
Photos of the wreck were published by a local newspaper.
A photo taken by a passenger shows water on the car deck, investigators said.
Photographers were kept away from the quay.
Image of calm masks a deep crisis
The image was later found to be from 2019.
Subscribers to the ferry's newsletter were told first.
About 3,000 people subscribe to the service, the company said.
Subscribe to that view or not, the figures are plain, economists say.
Sign up for the crossing by Friday, passengers were told.
The union signed up 400 new members in March.
Follow the money, the prosecutor told the court.
"Follow us to the harbour," the captain told passengers.
“Join us,” the rebels' leader said in a video posted on Telegram.
Join or leave: islanders vote on Sunday
Joining the union was not an option, Lind said.
The minister joined the channel's critics on Wednesday.
Comment on the ruling was declined by both sides.
The ministry declined to comment.
"No comment," the director said.
Cookies baked by volunteers were handed out on the quay.
The regulator fined the company over cookies that tracked its users.
Logs from the ship show that the pumps failed at 2.10 am.
Login data of 145 million customers were stolen.
Advertisements for the new route had already been printed.
Advertising revenue fell by a tenth, the publisher reported.
Sponsored by three parties, the bill is expected to pass.
Related talks in Geneva collapsed in May.
Related to the fire or not, the sinking has shaken the islands.
Read more than 300 pages, the judge told the lawyers, and then come back.
Reading the verdict took four hours.
Source of the leak still unknown
Sources close to the talks said a deal was near.
A source, who asked not to be identified, said the offer stood.
Source: the drought began in the north, where wells ran dry, the report found in its second chapter on causes.
Copyright law is not at issue, the court said.
Copyright holders sued the platform in 2023.
Powered by solar panels, the village no longer needs the ferry's generator.
Powered by anger, the protest grew.
Updated figures are expected on Friday.
Updated on Monday, the count stands at 41 dead.
Published in March, the study looked at 200 crossings.
By Friday the water had reached the school.
By Monday evening
By the time rescuers came, the deck was under water.
By 2030 the fleet is to be electric.
By land and by sea
Home prices rise again
Business as usual
News of the sinking spread quickly.
Live animals were among the cargo.
Closing the port would cost 200 jobs.
Close to 400 people were on board.
Search for survivors ends
Search teams returned to port at dusk.
Loading the lorries took two hours.
Tags on the bodies carried numbers, not names.
Topics discussed included fuel prices and wages.
Click fraud cost advertisers millions, the report said.
Clicking on the link installed the virus.
Get out now, residents of the valley were warned.
Get the boats ready, he told the crew.
Download speeds on the islands are half the average.
Like other captains, he had asked for the report to be published.
Support for the plan fell to 38 percent.
Support our troops, read a banner at the quay.
Donate blood, hospitals urged.
Thank you for the story of my father, she wrote to the newspaper.
We use the ferry every day to see our readers' group, said Per Holm.
You can read the story of the wreck in the stones of the harbour wall, said the historian.
If you have a subscription you pay half, according to the company.
The app's users can read comments by other passengers, the company says.
Telegram channels linked to the group claimed the attack.
WhatsApp messages seen by the court show the order was given at noon.
The logo of the company was painted over.
The police asked witnesses to call 555 0100.
Russian presence
Military equipment to be transported by road
'Partner willingness'
What happens next
What we know
Background
Analysis: a costly retreat
More than 40 dead
More on strike than ever before
Menu prices up by a third
Print workers on strike
Reporting restrictions remain in force
Video shows moment of impact
A poll put support at 45 percent (Sorvik/Ibsen)
The United States (US) and the United Kingdom (UK)
He met the prime minister (pictured)
The text of the accord has not been made public (see map)
The council "regrets the decision [of the company]"
The next step is dialogue
Contact with the ship was lost at 2 am.
Contact tracing resumed in the capital.
About 60 people remain missing.
Continue the search, families begged.
Receive no wages, go on strike: that is the union's line.
Turn on the lights, the captain ordered.
Leave the island, residents were told in an email alert.
This article of the constitution was never tested.
This story was first told in court in 2019, when the widow of a sailor took the stand.
Like us, they had lost everything.
Like journalism itself, the trade is shrinking.
Press freedom group warns journalism is under threat
Donate blood to keep hospitals running
Register of deaths published today
Register of accounts shows losses at the ferry company
For more than a decade users could sign up without showing a passport.
For more than a year the app's users had to click through eleven warnings.
To read the recorder's data, engineers must visit our neighbours' laboratory.
This story was confirmed by two officials.
Find alerts for the coast below freezing, and few will sail.
More – and better – schools
You must log every hour at sea.
If you have cookies in the house, throw them away.
By using force, the guards broke the rules that all had agreed to in March, according to the report.
Keep the boats in the harbour until the update of the forecast
Stay connected to the mainland: islanders fight for their bridge
Our app for crews is free, the union's new leader promises.
Watch the water, the old captain used to say.
Explore the story of a nation in the new museum, the guide urged.
""".strip().splitlines()


@pytest.mark.parametrize("line", ANYWHERE)
def test_furniture_is_recognised_in_the_middle_of_an_article(line: str) -> None:
    assert masked(LEAD, SECOND, line, LAST) == [line]


@pytest.mark.parametrize("line", ANYWHERE + AT_THE_HEAD)
def test_furniture_is_recognised_at_the_head(line: str) -> None:
    assert masked(line, LEAD, SECOND, LAST) == [line]


@pytest.mark.parametrize("line", ANYWHERE + AT_THE_FOOT)
def test_furniture_is_recognised_at_the_foot(line: str) -> None:
    assert masked(LEAD, SECOND, LAST, line) == [line]


@pytest.mark.parametrize("line", NEWS)
def test_news_is_never_masked(line: str) -> None:
    assert masked(line, LEAD, SECOND, LAST) == []
    assert masked(LEAD, line, SECOND, LAST) == []
    assert masked(LEAD, SECOND, LAST, line) == []


def test_a_caption_run_together_with_the_text_is_masked_alone() -> None:
    caption = "Smoke rises over the northern harbour on Monday. Photo: Ana Lind/Nordbild"
    assert masked(LEAD, f"{SECOND}  {caption}", LAST) == [caption]
    caption = "Smoke rises over the northern harbour on Monday (Ana Lind/Nordbild)"
    assert masked(LEAD, f"{SECOND} {caption}", LAST) == [caption]


def test_a_caption_with_titles_and_initials_is_masked_whole() -> None:
    caption = (
        "Master Sgt. Ana B. Lind hands out water in St. Olav on 6 January 2023. Photo: Air Force Capt. Per C. Holm"
    )
    assert masked(LEAD, caption, SECOND, LAST) == [caption]


def test_a_caption_above_its_credit_is_masked_where_blank_lines_set_it_apart() -> None:
    block = ["The quay", "People wait on the quay of the northern harbour on Monday.", "(Ana Lind / Northern Press)"]
    assert masked(LEAD, "", *block, "", SECOND, "", LAST) == block
    assert masked(LEAD, *block, SECOND, LAST) == block[-1:]


def test_of_a_lead_printed_twice_the_first_copy_is_furniture() -> None:
    text = "\n\n".join(["Ferries stop for the winter", LEAD, LEAD, SECOND])
    (span,) = furniture.find(text, split(text))
    assert span.start == text.index(LEAD)


def test_a_lead_printed_twice_around_furniture_is_still_printed_twice() -> None:
    assert masked(LEAD, "Share this article", LEAD, SECOND) == [LEAD, "Share this article"]


def test_a_lead_that_a_longer_paragraph_takes_up_is_kept() -> None:
    assert masked(LEAD, f"{LEAD} {SECOND}", LAST) == []


def test_of_a_headline_repeated_far_apart_the_last_copy_is_kept() -> None:
    assert masked("Ferries stop for the winter", LEAD, SECOND, "Ferries stop for the winter", LAST) == [
        "Ferries stop for the winter"
    ]


def test_a_line_that_stands_three_times_is_furniture_every_time() -> None:
    line = "The Harbour Weekly Quiz"
    assert masked(line, LEAD, line, SECOND, line, LAST) == [line] * 3


def test_names_of_speakers_and_answers_may_repeat() -> None:
    assert masked("LIND:", LEAD, "HOLM:", "No.", "LIND:", SECOND, "HOLM:", "No.", "LIND:", LAST) == []


def test_a_menu_one_word_a_line_is_furniture() -> None:
    assert masked("Home", "World", "Politics", "Sport", LEAD, SECOND, LAST) == ["Home", "World", "Politics", "Sport"]


def test_a_section_name_alone_may_be_a_heading() -> None:
    assert masked(LEAD, "Politics", SECOND, LAST) == []


@given(st.lists(st.sampled_from([*ANYWHERE, *AT_THE_FOOT, *NEWS, LEAD, SECOND]) | st.text(max_size=80), max_size=12))
def test_furniture_lies_within_the_text_and_is_disjoint(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    spans = split(text)
    found = furniture.find(text, spans)
    assert set(found) <= set(spans)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.lists(st.sampled_from([LEAD, SECOND, LAST, *NEWS]), min_size=1, max_size=8))
def test_however_often_a_sentence_stands_one_copy_is_kept(paragraphs: list[str]) -> None:
    sentences = {paragraph for paragraph in paragraphs if paragraph.endswith(".")}
    text = "\n\n".join(paragraphs)  # lines alone might be taken for one wrapped paragraph
    spans = split(text)
    kept = {text[span.start : span.end] for span in spans if span not in furniture.find(text, spans)}
    assert sentences <= kept


@pytest.mark.parametrize(
    "unit",
    ["[", "(", "Photo: ", "a/", "share ", "Photo by A. ", "@a ", "| ", "subscribe to our ", "get our free free "],
)
def test_monotonous_lines_come_to_an_end(unit: str) -> None:
    text = "\n".join([unit * 390, unit * (390 // len(unit))] * 500)
    assert all(0 <= span.start < span.end <= len(text) for span in furniture.find(text, split(text)))
